import type { sharing as en } from '../en/sharing.ts';
import type { CatalogueEntry } from '../message.ts';

export const sharing: Record<keyof typeof en, CatalogueEntry> = {
  'CLUSTER-ADOPTED': {
    text: '集群“{name}”的机器由 dcos-vagrant 创建，这里只能查看。',
    remedy: '请在 {folder} 中用 Vagrant 启动、停止或销毁它们。',
  },
  'CLUSTER-NOT-ADOPTED': {
    text: '集群“{name}”的机器是在这里创建的，移出列表会把它们遗留下来。',
    remedy: '请改为销毁该集群。',
  },
  'SHARING-NOTHING-THERE': {
    text: '{path} 既不是 dcos-vagrant 的目录，也不是共享的集群文件。',
    remedy: '请指定包含 VagrantConfig.yaml 的文件夹，或由本程序导出的集群文件。',
  },
  'SHARING-OWN-FOLDER': {
    text: '{path} 是这里已有集群的文件夹。',
    remedy: '如需在别处使用同样的集群，请将其导出。',
  },
  'SHARING-OURS': {
    text: '{path} 的机器带有本程序某个集群的标记。',
    remedy: '如果该集群的记录已丢失，请用 `recover` 取回。',
  },
  'SHARING-FILE-INVALID': {
    text: '无法使用该集群文件：{detail}。',
    remedy: '请在来源处重新导出集群。',
  },
  'SHARING-FILE-NEWER': {
    text: '集群文件的版本为 {version}，本程序最高支持 {known}。',
    remedy: '请使用更新版本的本程序。',
  },
  'SHARING-INSTALLER-NEEDED': {
    text: '该集群由 {file} 安装，而集群文件中不含安装程序。',
    remedy: '请指定本机上的安装程序。',
  },
  'SHARING-VARIABLES-INVALID': {
    text: '{path} 第 {line} 行没有设置变量。',
    remedy: '每行写一个，例如 export DCOS_VERSION=2.1.0。',
  },
  'SHARING-TARGET-NOT-EMPTY': {
    text: '{path} 中有其他文件。',
    remedy: '请选择空的或尚不存在的文件夹；不会覆盖任何内容。',
  },
  'SHARING-TARGET-EXISTS': {
    text: '{path} 已存在。',
    remedy: '请换一个名称；不会覆盖任何内容。',
  },
  'sharing.note.license': {
    text: 'DCOS_LICENSE_KEY_CONTENTS 中的许可证密钥不会带入：导入时不保存机密。',
    remedy: '创建集群时会向您询问；也可以保留该变量。',
  },
  'sharing.note.unused': {
    text: '{variable} 不会带入：这里创建的集群用不到它。',
  },
  'sharing.note.adopted': {
    text: '已有 {count} 台机器，今后只查看：{machines}。',
  },
  'sharing.note.not-made': {
    text: 'VagrantConfig.yaml 中有 {count} 台机器从未创建，未列入：{machines}。',
  },
  'sharing.note.renamed': {
    text: '已有集群“{name}”，此集群命名为“{chosen}”。',
  },
  'sharing.note.moved': {
    text: '网络 {network} 在这里已被占用；机器改用 {chosen} 中的相同位置。',
  },
  'sharing.note.secrets': {
    text: '因属机密而略去：{keys}。',
  },
  'sharing.note.boxes': {
    text: '位于本机的 Box 镜像已略去：{machines}。',
  },
  'sharing.note.java': {
    text: 'Java 归档 {path} 位于本机，已略去。',
  },
  'sharing.note.mount': {
    text: '机器可见的文件夹 {path} 位于本机，已略去。',
  },
  'sharing.note.template': {
    text: '无法读取配置模板 {path}，导出内容中不含它。',
  },
  'sharing.note.installer': {
    text: '不含安装程序 {file}：导入者需指定自己的副本。',
  },
  'help.import': { text: '导入 dcos-vagrant 目录或共享的集群文件' },
  'help.import.variables': {
    text: '设置 dcos-vagrant 变量（DCOS_…）的文件，优先于环境变量',
  },
  'help.import.installer': {
    text: '本机上的 dcos_generate_config.sh，用于使用自有安装程序的集群',
  },
  'help.export': {
    text: '把集群写成供 Vagrant 和 dcos-vagrant 使用的文件夹，或单个文件（NAME.dcos-cluster 或 NAME.yaml）',
  },
  'help.forget': {
    text: '把由 dcos-vagrant 创建机器的集群移出列表，机器保持原样',
  },
  'cli.imported': {
    text: '已导入集群“{name}”，其机器尚未创建。创建请运行：up {name}',
  },
  'cli.imported.adopted': {
    text: '已导入集群“{name}”。这里只查看其机器。',
  },
  'cli.exported': { text: '已将集群“{name}”写入 {path}。' },
  'cli.forgotten': { text: '集群“{name}”已移出列表，其机器保持原样。' },
};
