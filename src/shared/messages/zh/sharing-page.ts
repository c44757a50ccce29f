import type { sharingPage as en } from '../en/sharing-page.ts';
import type { CatalogueEntry } from '../message.ts';

export const sharingPage: Record<keyof typeof en, CatalogueEntry> = {
  'import-page.title': { text: '导入' },
  'import-page.entry': { text: '导入…' },
  'import-page.invitation': {
    text: '正在使用 dcos-vagrant，或收到了他人共享的集群？',
  },
  'import-page.from': { text: '导入来源' },
  'import-page.about': {
    text: 'dcos-vagrant 目录（机器若已存在也一并列入），或他人共享的集群。',
  },
  'import-page.path': { text: '文件夹或文件' },
  'import-page.path.about': {
    text: '包含 VagrantConfig.yaml 的文件夹，或 demo.dcos-cluster 这样的文件；请填写完整路径。',
  },
  'import-page.variables': { text: '设置 dcos-vagrant 变量的文件' },
  'import-page.variables.about': {
    text: '如果您把 DCOS_… 变量存放在文件中，请填写；它们优先于环境变量。',
  },
  'import-page.look': { text: '查看' },
  'import-page.found.checkout': { text: 'dcos-vagrant 目录' },
  'import-page.found.cluster-file': { text: '共享的集群' },
  'import-page.name': { text: '在这里的名称' },
  'import-page.installer': { text: '本机上的安装程序' },
  'import-page.installer.about': { text: '该集群由 {file} 安装。' },
  'import-page.fact.machines': { text: '机器' },
  'import-page.fact.machines.value': { text: '{names}（{cpus} 个 CPU，{memory} GB）' },
  'import-page.fact.network': { text: '网络' },
  'import-page.fact.dcos': { text: 'DC/OS 版本' },
  'import-page.fact.runs-with': { text: '运行方式' },
  'import-page.adopt': { text: '在这里显示' },
  'import-page.keep': { text: '导入' },
  'import-page.create': { text: '导入并创建' },
  'import-page.notes': { text: '须知' },

  'export.title': { text: '分享给他人' },
  'export.about': {
    text: '不含密码、密钥、许可证和安装程序，也不含机器本身。',
  },
  'export.file': { text: '保存为单个文件' },
  'export.folder': { text: '供 Vagrant 和 dcos-vagrant 使用的文件夹' },
  'export.folder.about': { text: '空文件夹或将要新建的文件夹，请填写完整路径。' },
  'export.folder.do': { text: '写入文件夹' },
  'export.done': { text: '已写入 {path}。' },
  'export.downloaded': { text: '已保存为 {name}，位于浏览器的下载位置。' },

  'adopted.banner': {
    text: '仅供查看：机器由 dcos-vagrant 在 {folder} 中创建，请在那里启动和停止。',
  },
  'adopted.forget': { text: '移出列表' },
  'adopted.forget.question': { text: '机器保持原样。' },
  'adopted.mark': { text: '仅查看' },

  'not-made.title': { text: '尚未创建' },
  'not-made.about': {
    text: '集群已登记，机器都还不存在。',
  },
  'not-made.create': { text: '开始创建' },

  'lost.title': { text: '丢失的集群' },
  'lost.about': {
    text: '它们的机器还在这台电脑上，文件夹已不在。',
  },
  'lost.machines': { text: '{count} 台机器：{machines}' },
  'lost.take-back': { text: '取回为集群' },
  'lost.taken': { text: '集群“{name}”已取回。' },
  'lost.open': { text: '打开' },

  'wizard.topology.shared': {
    text: '{from} 是共享的集群：已填入其拓扑、版本和名称。',
  },
  'wizard.topology.shared.config': {
    text: '{from} 中还有 config.yaml，向导不会采用；“导入”会采用。',
  },
};
