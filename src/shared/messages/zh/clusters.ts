import type { clusters as english } from '../en/clusters.ts';
import type { CatalogueEntry } from '../message.ts';

export const clusters: Record<keyof typeof english, CatalogueEntry> = {
  'CLUSTER-NAME-INVALID': {
    text: '“{name}”不能作为集群名称。',
    remedy: '请使用 1 至 30 个小写字母、数字和连字符，并以字母开头，例如“demo”。',
  },
  'CLUSTER-UNKNOWN': {
    text: '没有名为“{name}”的集群。',
    remedy: '请在集群列表中核对名称，或创建它。',
  },
  'CLUSTER-BUSY': {
    text: '集群“{name}”正忙：{holder} 正在对它进行操作。',
    remedy: '请等待操作结束，或在发起操作的地方取消。',
  },
  'CLUSTER-DIFFERS': {
    text: '集群“{name}”已经存在，但 {option} 不同：现为 {existing}，而非 {given}。',
    remedy: '去掉该选项即可沿用现有集群，或者换一个名称。',
  },
  'CLUSTER-DOMAIN-TAKEN': {
    text: '域名“{domain}”已被集群“{other}”使用。',
    remedy: '请换一个域名；不填写则会自动选择。',
  },
  'CLUSTER-DOMAIN-INVALID': {
    text: '“{domain}”不能作为域名。',
    remedy: '请使用由小写字母、数字和连字符组成的各级名称，例如“demo.dcos”。',
  },
  'CLUSTER-NETWORK-INVALID': {
    text: '“{network}”不能作为集群的网络。',
    remedy: '请给出一个以 .0/24 结尾的 /24 网络，例如 192.168.57.0/24。',
  },
  'CLUSTER-NETWORK-TAKEN': {
    text: '网络 {network} 与集群“{other}”的网络重叠。',
    remedy: '请指定其他网络；不填写则会自动选择空闲的网络。',
  },
  'CLUSTER-NETWORKS-EXHAUSTED': {
    text: '192.168.56.0/21 中已没有空闲的网络。',
    remedy: '请销毁不再需要的集群，或自行指定网络。',
  },
  'CLUSTER-DAMAGED': {
    text: '集群“{name}”的定义文件已损坏，已另存为 {aside}。',
    remedy: '请修复该文件并改名为 {spec}；若不再需要此集群，请删除 {folder}。',
  },
  'CLUSTER-HISTORY-LOST': {
    text: '集群“{name}”的操作记录已丢失或损坏（{path}）。',
    remedy: '请继续创建：已有的会被识别，只补上缺少的部分。',
  },
  'CLUSTER-OPERATION-NEWER': {
    text: '集群“{name}”最近一次操作（{kind}）由更新版本的本程序发起，当前版本无法识别。',
    remedy: '请用更新的版本继续；也可在此停止或销毁该集群。',
  },
  'CLUSTER-MISPLACED': {
    text: '目录 {folder} 中存放的是集群“{name}”的文件。',
    remedy: '请把目录改回该名称；如果它只是副本，请将其删除。',
  },
  'CLUSTER-MACHINE-UNKNOWN': {
    text: '集群“{cluster}”中没有名为“{machine}”的机器。',
    remedy: '集群中的机器有：{machines}。',
  },
  'CLUSTER-PRESET-UNKNOWN': {
    text: '没有名为“{name}”的拓扑预设，也没有同名的文件。',
    remedy: '预设有：{known}。也可以给出 VagrantConfig.yaml 的路径。',
  },
  'CLUSTER-DCOS-INVALID': {
    text: '“{version}”不是有效的 DC/OS 版本号。',
    remedy: '请按 DC/OS 的版本编号填写，例如 --dcos 2.2.1。',
  },
  'CLUSTER-INSTALLER-NEEDED': {
    text: '创建集群“{name}”需要 DC/OS 安装程序。',
    remedy:
      '请用 --installer 指定 dcos_generate_config.sh，或用 --dcos 指定版本（见 `versions`）；只需要机器而不装 DC/OS 时，请用 --machines-only。',
  },
  'CLUSTER-INSTALLER-MISSING': {
    text: '无法读取安装程序 {path}。',
    remedy: '请检查安装程序的路径。',
  },
  'CLUSTER-CONFIG-MISSING': {
    text: '无法读取配置模板 {path}。',
    remedy: '请检查模板的路径。',
  },
  'CLUSTER-NOTHING-TO-START': {
    text: '集群“{name}”尚未创建完整。',
    remedy: '请继续创建，届时会补齐缺少的部分。',
  },
};
