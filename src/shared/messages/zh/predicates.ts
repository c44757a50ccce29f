import type { predicates as english } from '../en/predicates.ts';
import type { CatalogueEntry } from '../message.ts';

/** Why something cannot be done with a cluster now. */
export const predicates: Record<keyof typeof english, CatalogueEntry> = {
  'cannot.busy': {
    text: '集群“{name}”正忙（{state}）。',
    remedy: '请等待当前操作结束，或将其取消。',
  },
  'cannot.runs-already': {
    text: '集群“{name}”已在运行。',
    remedy: '可以直接打开，或先将其停止。',
  },
  'cannot.nothing-runs': {
    text: '集群“{name}”没有正在运行的机器。',
    remedy: '请先启动集群。',
  },
  'cannot.incomplete': {
    text: '集群“{name}”尚未创建完整。',
    remedy: '请继续创建，或将其销毁。',
  },
  'cannot.half-restored': {
    text: '集群“{name}”恢复快照的操作尚未完成：并非所有机器都已恢复。',
    remedy: '请再次恢复到该快照。',
  },
  'cannot.unknown': {
    text: '无法得知集群“{name}”中各机器的状态。',
    remedy: '请查看该集群的问题列表，其中说明了缺少什么。',
  },
  'cannot.no-answer': {
    text: '集群“{name}”的 DC/OS 尚未响应。',
    remedy: '请稍候；如果一直如此，请查看主节点的日志。',
  },
  'cannot.nothing-to-cancel': {
    text: '没有可以取消的操作。',
    remedy: '可以随时启动、停止或销毁集群“{name}”。',
  },
  'cannot.no-snapshots': {
    text: '集群“{name}”的机器是容器，此处的容器没有快照。',
    remedy: '需要快照的集群请使用 VirtualBox。',
  },
  'cannot.adopted': {
    text: '集群“{name}”的机器由 dcos-vagrant 创建，这里只能查看。',
    remedy: '请在创建它们的文件夹中用 Vagrant 启动、停止或销毁。',
  },
  'cannot.forget': {
    text: '集群“{name}”的机器是在这里创建的。',
    remedy: '不再需要时请销毁该集群。',
  },
};
