import type { storagePage as english } from '../en/storage-page.ts';
import type { CatalogueEntry } from '../message.ts';

/** The page of the storage, with the factory reset. */
export const storagePage: Record<keyof typeof english, CatalogueEntry> = {
  'storage-page.on-disk': { text: '这台电脑上的内容' },
  'storage-page.total': { text: '共 {size}' },
  'storage-page.free': { text: '可用空间 {size}' },
  'storage-page.data-folder': { text: '数据文件夹' },
  'storage-page.empty': {
    text: '目前没有任何内容。安装程序、Box 镜像和机器会连同大小显示在这里。',
  },
  'storage-page.what': { text: '内容与位置' },
  'storage-page.size': { text: '大小' },
  'storage-page.actions': { text: '操作' },
  'storage-page.open': { text: '打开文件夹' },
  'storage-page.remove': { text: '删除' },
  'storage-page.remove-item': { text: '删除：{title}' },
  'storage-page.keep': { text: '保留' },
  'storage-page.confirm.installer': {
    text: '将释放 {size}。集群需要时会重新下载该安装程序；您自己提供的文件则无法恢复。',
  },
  'storage-page.confirm.box': { text: '将释放 {size}。集群需要时会重新下载该 Box 镜像。' },
  'storage-page.confirm.unfinished': { text: '将释放 {size}。下次下载将从头开始。' },
  'storage-page.confirm.logs': {
    text: '将释放 {size}。以往操作的输出会丢失，集群本身不受影响。',
  },
  'storage-page.confirm.machines': { text: '将释放 {size}。' },

  'storage-page.downloads': { text: '下载文件夹' },
  'storage-page.downloads.about': {
    text: '安装程序和 Box 镜像可以存放在别处，例如更大的磁盘上。',
  },
  'storage-page.downloads.here': { text: '当前位置' },
  'storage-page.move': { text: '移动下载内容' },
  'storage-page.move.to': { text: '新文件夹' },
  'storage-page.move.to.about': {
    text: '请填写完整路径：一个空文件夹，或将要新建的文件夹。全部文件复制并核对无误后，才会删除原来的文件。',
  },
  'storage-page.move.running': { text: '正在移动下载内容' },
  'storage-page.move.done': { text: '下载内容现在位于 {folder}。' },
  'storage-page.move.stopped': { text: '正在撤销移动；下载内容的位置见“当前位置”。' },

  'storage-page.reset': { text: '恢复出厂设置' },
  'storage-page.reset.about': {
    text: '从这台电脑上删除本程序的全部内容，即使集群已损坏或正在执行操作。此操作无法撤销。只卸载程序会把一切留下：机器、hosts 文件中的名称和下载的文件。',
  },
  'storage-page.reset.removes': { text: '将删除' },
  'storage-page.reset.leaves': { text: '将保留' },
  'storage-page.reset.type': { text: '输入 {word} 以确认' },
  'storage-page.reset.do': { text: '全部删除' },
  'storage-page.reset.running': { text: '正在删除全部内容' },
  'storage-page.reset.stopped': {
    text: '正在停止重置。已删除的内容无法恢复，剩余内容见上方列表。',
  },
  'storage-page.reset.done': { text: '已全部删除。' },
  'storage-page.reset.partly': { text: '有 {count} 项未能删除，其余均已删除。' },
  'storage-page.reset.removed': { text: '已删除' },
};
