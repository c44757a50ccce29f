import type { snapshots as en } from '../en/snapshots.ts';
import type { CatalogueEntry } from '../message.ts';

export const snapshots: Record<keyof typeof en, CatalogueEntry> = {
  'SNAPSHOT-EXISTS': {
    text: '集群“{name}”已有名为“{snapshot}”的快照。',
    remedy: '换一个名称，或先删除已有的快照。',
  },
  'SNAPSHOT-UNKNOWN': {
    text: '集群“{name}”没有名为“{snapshot}”的快照。',
    remedy: '请查看它的快照列表。',
  },
  'SNAPSHOT-NAME-INVALID': {
    text: '“{snapshot}”不能用作快照名称。',
    remedy: '以字母或数字开头，其后可用字母、数字、空格、点、“-”和“_”，最多 50 个字符。',
  },
  'SNAPSHOT-INCOMPLETE': {
    text: '集群“{name}”的快照“{snapshot}”不完整：其中没有 {machines}。',
    remedy: '请选择另一个快照；这一个只能删除。',
  },
  'SNAPSHOT-BLOCKED': {
    text: '快照“{snapshot}”暂时不能删除：集群曾回到这个快照，此后又有其他快照由它而来（{others}）。',
    remedy: '请先删除 {others}。',
  },
  'MACHINES-PAUSED': {
    text: '有虚拟机处于暂停状态，不会作出任何应答：{machines}。',
    remedy: '启动集群即可让它们从原处继续运行。',
  },
  'CLONE-TWIN-RUNS': {
    text: '集群“{name}”与集群“{other}”的地址相同，而后者有虚拟机正在运行。',
    remedy: '请先停止“{other}”：两者同一时间只能运行一个。',
  },
  'CLONE-TWIN-BUSY': {
    text: '集群“{name}”与集群“{other}”的地址相同，而后者正在执行操作。',
    remedy: '请等待该操作结束。',
  },
  'CLONE-SOURCE-GONE': {
    text: '“{name}”的克隆来源集群“{from}”已不存在。',
    remedy: '请销毁“{name}”：它已无法完成。',
  },
  'CLONE-SOURCE-RUNS': {
    text: '集群“{from}”有虚拟机正在运行，而克隆只能由未运行的虚拟机制作。',
    remedy: '请先停止“{from}”，然后继续。',
  },
  'CLONE-SOURCE-PART': {
    text: '集群“{from}”的虚拟机 {machine} 不存在，无法克隆。',
    remedy: '请先完整创建“{from}”。',
  },
  'step.snapshot': { text: '为所有虚拟机拍摄快照“{snapshot}”（期间全部暂停）' },
  'step.restore': { text: '回到快照“{snapshot}”' },
  'step.snapshot-delete': { text: '删除快照“{snapshot}”' },
  'step.clone': { text: '复制集群“{from}”的虚拟机' },
  'step.clock': { text: '校准 {machine} 的时钟' },
  'step.start.boot': { text: '启动引导机 {machines}' },
  'step.start.masters': { text: '启动主节点 {machines}' },
  'step.start.agents': { text: '启动代理节点 {machines}' },
  'CLOCK-NOT-SET': {
    text: '校准之后，{machine} 的时钟仍相差 {seconds} 秒。',
    remedy: '请查看 {machine} 的日志，找出是什么在改动它的时钟；DC/OS 需要正确的时间。',
  },
};
