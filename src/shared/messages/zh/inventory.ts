import type { inventory as english } from '../en/inventory.ts';
import type { CatalogueEntry } from '../message.ts';

/** What lies on this computer's disk: showing, removing and moving it, and the factory reset. */
export const inventory: Record<keyof typeof english, CatalogueEntry> = {
  'storage.installer': { text: 'DC/OS {name} 安装程序' },
  'storage.box': { text: 'Box 镜像 {name}' },
  'storage.upload': { text: '您提供的文件 {name}' },
  'storage.unfinished.installer': { text: '未下载完的 DC/OS {name} 安装程序' },
  'storage.unfinished.box': { text: '未下载完的 Box 镜像 {name}' },
  'storage.unfinished.upload': { text: '未传完的文件' },
  'storage.machines': { text: '集群 {name} 的机器' },
  'storage.logs': { text: '集群 {name} 的日志' },
  'storage.move.copying': { text: '正在复制 {name}（第 {at} 个，共 {count} 个）' },
  'storage.move.comparing': { text: '正在核对 {name} 与其副本' },
  'storage.move.clearing': { text: '正在删除旧文件' },

  'INVENTORY-UNKNOWN': { text: '磁盘上已没有这一项。', remedy: '请重新查看列表。' },
  'INVENTORY-DOWNLOADING': {
    text: '正在下载这个文件。',
    remedy: '请先取消下载，或等待下载结束。',
  },
  'INVENTORY-UPLOADING': { text: '页面正在传送这个文件。', remedy: '请稍等片刻。' },
  'INVENTORY-IN-USE': {
    text: '集群 {name} 正在执行操作，可能需要它。',
    remedy: '请等待操作结束，或取消该操作。',
  },
  'INVENTORY-NAMED': {
    text: '集群 {name} 是用它安装的。',
    remedy: '如果不再需要该集群，请先销毁它。',
  },
  'INVENTORY-MACHINES': {
    text: '机器会随集群一起删除。',
    remedy: '请在集群 {name} 的窗口中销毁该集群。',
  },

  'INVENTORY-MOVE-RUNS': {
    text: '下载内容已经在移动中（进程 {pid}）。',
    remedy: '请等待其结束。',
  },
  'INVENTORY-MOVE-CANCELLED': {
    text: '已取消移动，所有文件仍在原处。',
    remedy: '可以随时重新开始。',
  },
  'INVENTORY-OPERATION-RUNS': {
    text: '集群 {name} 正在执行操作，可能需要下载的文件。',
    remedy: '请等待操作结束或取消操作，然后重新开始。没有移动任何文件。',
  },
  'INVENTORY-DOWNLOAD-RUNS': {
    text: '正在下载 {name}。',
    remedy: '请取消下载或等待下载结束，然后重新开始。',
  },
  'INVENTORY-DOWNLOADS-CHANGED': {
    text: '复制期间有下载完成；所有文件仍在原处。',
    remedy: '请重新开始。',
  },
  'INVENTORY-COPY-DIFFERS': {
    text: '副本 {path} 与原文件不一致；所有文件仍在原处。',
    remedy: '请检查目标磁盘，或选择其他磁盘。',
  },
  'INVENTORY-TARGET-SAME': { text: '下载内容已经在 {folder} 中。', remedy: '请选择其他文件夹。' },
  'INVENTORY-TARGET-INSIDE': {
    text: '{folder} 位于本程序的文件夹之内。',
    remedy: '请选择别处的文件夹，例如另一块磁盘上的文件夹。',
  },
  'INVENTORY-TARGET-NOT-EMPTY': {
    text: '{folder} 不是空文件夹。',
    remedy: '请选择空文件夹，或填写一个新文件夹的名称。',
  },
  'INVENTORY-TARGET-FULL': {
    text: '{folder} 需要 {needed} GB，可用空间只有 {free} GB。',
    remedy: '请在那里释放一些空间，或选择其他磁盘。',
  },

  'reset.plan.cluster': { text: '集群 {name} 及其 {count} 台机器' },
  'reset.plan.adopted': {
    text: '列表中的集群 {name}；其机器由 dcos-vagrant 创建，会保留',
  },
  'reset.plan.simulated': { text: '模拟集群 {name}' },
  'reset.plan.damaged': { text: '集群 {name}（其文件已损坏），在已知范围内' },
  'reset.plan.hosts': { text: '{file} 中这些集群的主机名' },
  'reset.plan.downloads': { text: '{folder} 中下载的安装程序和 Box 镜像（{size} GB）' },
  'reset.plan.downloads-and-uploads': {
    text: '{folder} 中下载的安装程序和 Box 镜像，以及您提供的文件（{size} GB）',
  },
  'reset.plan.settings': { text: '引擎的全部设置' },
  'reset.plan.logs': { text: '全部日志和历史记录' },
  'reset.leaves.programs': {
    text: 'VirtualBox 和 Vagrant、它们自身的设置，以及 Vagrant 保存的 Box 镜像',
  },
  'reset.leaves.window': { text: '本程序自身及其窗口的偏好设置' },
  'reset.leaves.installers': { text: '您自己放在 {folder} 中的安装程序' },
  'reset.now.cluster': { text: '正在删除集群 {name}（第 {at} 个，共 {count} 个）' },
  'reset.now.files': { text: '正在删除下载内容、设置和日志' },
  'reset.removed.cluster': { text: '集群 {name}' },
  'reset.removed.downloads': { text: '{folder} 中的下载内容' },
  'reset.removed.settings': { text: '设置' },
  'reset.removed.logs': { text: '日志和历史记录' },
  'RESET-NOT-TYPED': {
    text: '没有删除任何内容：未输入确认词。',
    remedy: '请输入 {word} 以删除全部内容。',
  },
  'RESET-RUNS': { text: '进程 {pid} 正在执行重置。', remedy: '请等待其结束。' },
  'RESET-CANCELLED': {
    text: '重置已停止：已删除的无法恢复，其余内容仍在。',
    remedy: '重新开始即可删除其余内容。',
  },
  'RESET-CLUSTER-UNREADABLE': {
    text: '集群 {name} 的文件已损坏，无法得知它在这台计算机上有哪些内容。',
    remedy:
      '请在 VirtualBox 中查找名称以 dv-{name}- 开头的虚拟机并将其删除，然后删除文件夹 {folder}。',
  },
};
