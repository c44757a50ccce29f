import type { preview as english } from '../en/preview.ts';
import type { CatalogueEntry } from '../message.ts';

/** What the creation of a cluster would do, and what would be in its way. */
export const preview: Record<keyof typeof english, CatalogueEntry> = {
  'CLUSTER-NAME-TAKEN': {
    text: '已经有名为“{name}”的集群。',
    remedy: '请换一个名称，或打开该集群继续操作。',
  },
  'CLUSTER-NAME-MISTYPED': {
    text: '输入的内容与集群名称“{name}”不一致。',
    remedy: '请照原样输入名称；没有删除任何内容。',
  },
  'CLUSTER-NOTHING-TO-RESUME': {
    text: '集群“{name}”的上一个操作已经完成，没有需要继续的内容。',
    remedy: '可以启动、停止或销毁该集群。',
  },
  'HOST-MEMORY-TOO-SMALL': {
    text: '这些机器需要 {needed} GB 内存，而这台计算机只有 {memory} GB。',
    remedy: '请选择较小的拓扑，或减少各机器的内存。',
  },
  'HOST-MEMORY-TIGHT': {
    text: '这些机器需要 {needed} GB 内存，目前 {memory} GB 中有 {free} GB 可用。',
    remedy: '创建集群前请关闭其他程序，或选择较小的拓扑。',
  },
  'HOST-CPUS-TIGHT': {
    text: '{cpus} 个虚拟 CPU 将共用这台计算机的 {hostCpus} 个 CPU。',
    remedy: '安装会比较慢；也可以减少各机器的 CPU。',
  },
  'HOST-DISK-TOO-SMALL': {
    text: '集群大约需要 {needed} GB 磁盘空间，目前可用 {free} GB。',
    remedy: '请腾出空间，或把数据放到另一块磁盘上（DCOS_VAGRANT_HOME）。',
  },
  'HOST-DISK-TIGHT': {
    text: '集群停止时会把内存保存到磁盘，届时大约需要 {needed} GB，目前可用 {free} GB。',
    remedy: '停止集群前请腾出空间，或选择较小的拓扑。',
  },

  'preview.download.installer': { text: 'DC/OS {name}' },
  'preview.download.box': { text: '机器所用的 Box 镜像：{name}' },
  'preview.change.hosts': {
    text: '{first} 等 {count} 个名称会指向这些机器，它们将写入 {file}。',
  },
  'preview.change.adapter': {
    text: 'VirtualBox 会新增一个网络适配器，连接这台计算机（{address}）与各机器。',
  },
  'preview.change.bridge': {
    text: '这台计算机会新增一个通向各机器的网桥，地址为 {address}。',
  },
  'preview.change.box': {
    text: 'Box 镜像会保留在 Vagrant 中，下次创建集群会更快。',
  },
  'preview.change.port': {
    text: '程序运行期间，127.0.0.1 上的一个端口会显示模拟的 DC/OS。',
  },
};
