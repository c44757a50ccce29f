import type { changes as english } from '../en/changes.ts';
import type { CatalogueEntry } from '../message.ts';

/** 增减 agent、调整机器规格：后果、步骤与问题。 */
export const changes: Record<keyof typeof english, CatalogueEntry> = {
  'change.nothing': { text: '没有任何改动。' },
  'change.comes.private': {
    text: '新增 {machine}：私有代理节点，{cpus} 个 CPU、{memory} GB 内存，地址 {ip}。',
  },
  'change.comes.public': {
    text: '新增 {machine}：公共代理节点，{cpus} 个 CPU、{memory} GB 内存，地址 {ip}。',
  },
  'change.goes': { text: '移除 {machine}：它先退出 DC/OS，然后整台机器连同其中的数据一起删除。' },
  'change.goes.tasks': {
    text: '移除 {machine}：上面的 {count} 个任务会迁到有余量的其他代理节点，随后整台机器连同其中的数据一起删除。',
  },
  'change.boot-starts': { text: '会启动 {machine}：新代理节点要从它那里安装 DC/OS。' },
  'change.size': { text: '{machine} 改为 {cpus} 个 CPU、{memory} GB 内存。' },
  'change.restarts.agent': {
    text: '{machine} 会关机再启动：上面的任务会结束，由 DC/OS 重新拉起。其他机器不受影响。',
  },
  'change.restarts.master': {
    text: '{machine} 会关机再启动：这段时间由其他主节点继续工作。',
  },
  'change.restarts.only-master': {
    text: '{machine} 会关机再启动：它是唯一的主节点，DC/OS 会有几分钟没有响应。正在运行的任务不受影响。',
  },
  'change.restarts.boot': { text: '{machine} 会关机再启动：DC/OS 不受影响。' },
  'change.when-started': { text: '{machine} 没有在运行：新规格从下次启动起生效。' },
  'change.container': {
    text: '容器共用这台电脑的处理器和内存，因此只改变 DC/OS 在它上面提供的资源；容器不会重启。',
  },
  'change.agent-restarts': {
    text: '如果 {machine} 提供的内存有变化，它的 Mesos agent 会重新启动，上面的任务也随之重启。',
  },
  'step.spec': { text: '记下集群要变成的样子' },
  'step.drain': { text: '把 {machines} 上运行的任务迁到其他代理节点' },
  'step.undrain': { text: '告诉 DC/OS：{machines} 的维护已结束' },
  'step.leave': { text: '让 {machine} 退出 DC/OS' },
  'step.resize': { text: '把 {machine} 调整为 {cpus} 个 CPU、{memory} GB 内存' },
  'step.rejoin': { text: '等待 {machine} 回到 DC/OS' },
  'wait.tasks': { text: '正在等待 {count} 个任务迁走' },
  'wait.rejoin': { text: '正在等待 {machine} 向主节点注册' },
  'wait.gone': { text: '正在等待主节点放开 {machine}' },
  'cannot.resize-saved': {
    text: '{machine} 处于挂起状态，内存内容保存在磁盘上；改变规格会丢掉这些内容。',
    remedy: '先启动集群“{name}”，再调整这台机器。',
  },
  'cannot.resize-between': {
    text: '{machine} 现在不能调整规格：它正在改变状态，或已暂停。',
    remedy: '等它运行起来再调整。',
  },
  'cannot.resize-absent': {
    text: '{machine} 不存在。',
    remedy: '继续创建集群“{name}”，它会按应有的规格建出来。',
  },
  'SCALE-MASTERS-FIXED': {
    text: 'DC/OS 装好之后不能增减主节点：主节点名单已写进每一台机器。',
    remedy: '另建一个主节点数量不同的集群，再把这里运行的内容迁过去。',
  },
  'SCALE-BOOT-STAYS': {
    text: '{machine} 是引导机，代理节点从它那里安装 DC/OS。',
    remedy: '保留它；没有安装任务时可以让它停着。',
  },
  'SCALE-NO-AGENT': {
    text: '这样就没有代理节点了，而没有代理节点的 DC/OS 什么也运行不了。',
    remedy: '至少保留一个私有或公共代理节点。',
  },
  'SCALE-NETWORK-FULL': { text: '网络 {network} 里没有空闲地址了。', remedy: '少加几个代理节点。' },
  'DRAIN-NOT-POSSIBLE': {
    text: '移除之前没能把 {machines} 上运行的任务迁走：{detail}',
    remedy: 'DC/OS 发现任务丢失后会在别处重新启动它们，需要几分钟。',
  },
  'DRAIN-TASKS-LEFT': {
    text: '{machines} 的 {count} 个任务暂时没有在其他代理节点上找到位置。',
    remedy: '一有余量就会启动：可以增加代理节点，或给某个代理节点加内存。',
  },
  'AGENT-NOT-BACK': {
    text: '{machine} 没有重新向主节点注册。',
    remedy: '再试一次；如果仍然这样，请查看它的 Mesos agent 日志。',
  },
  'help.scale': { text: '给运行中的集群增加或移除代理节点' },
  'help.scale.agents': { text: '私有代理节点的目标数量' },
  'help.scale.public-agents': { text: '公共代理节点的目标数量' },
  'help.scale.masters': { text: '主节点不能增减：会说明替代办法' },
  'help.scale.remove': { text: '要移除的代理节点，用逗号分隔；不写则移除最新的' },
  'help.scale.cpus': { text: '新代理节点的处理器数；不写则与同类最后一个相同' },
  'help.scale.memory': { text: '新代理节点的内存，单位 MiB；不写则与同类最后一个相同' },
  'help.resize': { text: '调整集群中一台机器的规格' },
  'help.resize.cpus': { text: '处理器数' },
  'help.resize.memory': { text: '内存，单位 MiB' },
  'help.change.yes': { text: '不再询问，即使会移除或重启机器' },
  'cli.number.whole': { text: '这不是整数。' },
  'cli.confirm.change': { text: '输入 {name} 以继续：' },
  'CLI-CHANGE-UNCONFIRMED': {
    text: '这会移除或重启集群“{name}”的机器，而这里没有人可以确认。',
    remedy: '确定的话请加上 --yes。',
  },
  'CLI-SCALE-MISSING': {
    text: '没有说明要有多少个代理节点。',
    remedy: '请加上 --agents、--public-agents 或 --remove。',
  },
  'CLI-SIZE-MISSING': {
    text: '没有说明机器要改成什么规格。',
    remedy: '请加上 --cpus 或 --memory。',
  },
};
