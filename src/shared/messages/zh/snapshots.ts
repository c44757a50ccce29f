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
  'SNAPSHOT-SPEC-UNKNOWN': {
    text: '无法得知创建快照“{snapshot}”时各机器的规格和所运行的 DC/OS：集群“{name}”的文件仍是恢复之前的内容。',
    remedy: '请查看概览，其中显示实际应答的内容。调整机器规格或升级会重新写入该文件。',
  },
  'MACHINES-PAUSED': {
    text: '有虚拟机处于暂停状态，不会作出任何应答：{machines}。',
    remedy: '启动集群即可让它们从原处继续运行。',
  },
  'MACHINES-SWITCHED-OFF': {
    text: '有虚拟机不是从这里停止的，而是被关机的（例如计算机关机时）：{machines}。内存中的内容已丢失，DC/OS 可能需要更久才能恢复，或无法自行恢复。',
    remedy:
      '请启动集群：程序会一直等到它健康为止。如果无法恢复，请回到某个快照，或销毁后重新创建。',
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
  'VIRTUALBOX-MARK-LOST': {
    text: 'VirtualBox 没有保存虚拟机 {uuid} 所属集群的标记。',
    remedy: '请继续该操作：它会重新写入标记。',
  },
  'step.snapshot': { text: '为所有虚拟机创建快照“{snapshot}”（期间全部暂停）' },
  'step.restore': { text: '回到快照“{snapshot}”' },
  'step.snapshot-delete': { text: '删除快照“{snapshot}”' },
  'step.clone': { text: '复制集群“{from}”的虚拟机' },
  'step.clock': { text: '校准 {machine} 的时钟' },
  'step.stop.masters.halt': {
    text: '关闭主节点 {machines}：容器不支持挂起，下次启动时需要等待它们重新找到彼此',
  },
  'step.start.boot': { text: '启动 {count} 台引导机' },
  'step.start.masters': { text: '启动 {count} 个主节点' },
  'step.start.agents': { text: '启动 {count} 个代理节点' },
  'CLOCK-NOT-SET': {
    text: '校准之后，{machine} 的时钟仍相差 {seconds} 秒。',
    remedy: '请查看 {machine} 的日志，找出是什么在改动它的时钟；DC/OS 需要正确的时间。',
  },
  'cli.name-or-all': { text: '{verb} 需要一个集群名称，或者 --all' },
  'cli.all.start.none': { text: '没有可以启动的集群。' },
  'cli.all.stop.none': { text: '没有正在运行的集群。' },
  'CLI-UNCONFIRMED': {
    text: '此操作会丢失无法找回的内容，而此处无人可以确认。',
    remedy: '确定要继续，请加上 --yes。',
  },
  'CLI-REFUSED': {
    text: '没有输入“{name}”，未作任何改动。',
    remedy: '请重试，并输入集群名称。',
  },
  'cli.confirm.restore': {
    text: '集群“{name}”自快照“{snapshot}”以来的一切都将丢失。输入 {name} 以确认恢复：',
  },
  'cli.confirm.snapshot-delete': {
    text: '删除后将无法再回到集群“{name}”的快照“{snapshot}”；集群本身保持不变。输入 {name} 以确认删除：',
  },
  'cli.snapshots.empty': {
    text: '集群“{name}”没有快照。创建快照：snapshot create {name} 名称',
  },
  'cli.snapshots.name': { text: '快照' },
  'cli.snapshots.taken': { text: '创建时间' },
  'cli.snapshots.size': { text: '磁盘占用' },
  'cli.snapshots.holds': { text: '内容' },
  'cli.snapshots.memory': { text: '运行中的虚拟机' },
  'cli.snapshots.disks': { text: '已停止的虚拟机' },
  'cli.snapshots.incomplete': { text: '不完整，缺少 {machines}' },
  'help.snapshot': { text: '整个集群的快照' },
  'help.snapshot.create': { text: '创建快照；运行中的虚拟机会暂停片刻再继续' },
  'help.snapshot.list': { text: '列出快照及其日期和磁盘占用' },
  'help.snapshot.restore': { text: '回到某个快照；此后的改动将丢失' },
  'help.snapshot.delete': { text: '删除快照；集群保持不变' },
  'help.snapshot.yes': { text: '不再询问' },
  'help.clone': { text: '复制已停止的集群；副本地址相同，因此两者同一时间只能运行一个' },
  'help.all': { text: '所有集群' },
};
