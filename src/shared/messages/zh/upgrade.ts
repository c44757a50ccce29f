import type { upgrade as english } from '../en/upgrade.ts';
import type { CatalogueEntry } from '../message.ts';

/** 换一个 DC/OS 版本：原地升级，或按同样的配置另建集群。 */
export const upgrade: Record<keyof typeof english, CatalogueEntry> = {
  'upgrade.same': { text: '这个集群已经是 DC/OS {version}。' },
  'upgrade.backwards': {
    text: 'DC/OS 不能从 {from} 退回 {to}。',
    remedy: '用 {to} 重建集群。',
  },
  'upgrade.no-way': {
    text: 'DC/OS 文档没有给出把运行中的集群从 {from} 升级到 {to} 的办法。',
    remedy: '用 {to} 重建集群。',
  },
  'upgrade.in-steps': {
    text: 'DC/OS 文档不支持从 {from} 直接升级到 {to}。',
    remedy: '请依次升级到：{way}。',
  },
  'upgrade.from-to': { text: 'DC/OS 从 {from} 升级到 {to}。' },
  'upgrade.to-unasked': {
    text: '安装程序的版本要在 {boot} 上运行后才知道；如果 DC/OS 文档不支持从 {from} 升级到该版本，会在那时拒绝。',
  },
  'upgrade.order': {
    text: '逐台进行：先是主节点（{masters}），再是代理节点（{agents}）。遇到第一台没有恢复的机器就停下。',
  },
  'upgrade.order.masters': {
    text: '逐台升级主节点：{masters}。遇到第一台没有恢复的机器就停下。',
  },
  'upgrade.masters.one': {
    text: '升级唯一的主节点 {machine} 时，DC/OS 会有几分钟没有响应。',
  },
  'upgrade.masters.more': { text: '所有主节点升级完之前，DC/OS 显示的内容可能不完整。' },
  'upgrade.tasks': { text: '正常运行的任务应当继续运行；Mesos 中的任务历史会丢失。' },
  'upgrade.no-way-back': { text: '升级之后无法回到 {from}。' },
  'upgrade.no-way-back.snapshot': {
    text: '升级之后无法回到 {from}，除非现在先创建快照，以后再恢复。',
  },
  'upgrade.starts': { text: '{machines} 没有在运行，会先启动。' },
  'step.upgrade-script': { text: '生成 DC/OS 节点的升级脚本' },
  'step.upgrade': { text: '升级 {machine} 上的 DC/OS' },
  'step.caught-up': { text: '等待 {machine} 跟上集群' },
  'step.replace': { text: '删除要被替换的集群“{name}”' },
  'wait.exhibitor': { text: '正在等待 Exhibitor 的所有服务器就绪' },
  'wait.registrar': { text: '正在等待 {machine} 的 Mesos 主进程恢复注册信息' },
  'UPGRADE-NO-DCOS': {
    text: '集群“{name}”没有安装 DC/OS，因此没有可升级的内容。',
    remedy: '选择一个 DC/OS 版本重建集群。',
  },
  'UPGRADE-VERSION-UNKNOWN': {
    text: '不知道集群“{name}”的 DC/OS 版本：没有主节点给出答复。',
    remedy: '等主节点有响应后再试。',
  },
  'UPGRADE-SCRIPT-MISSING': {
    text: '安装程序没有给出节点升级脚本的位置。',
    remedy: '需要 DC/OS 1.9 或更新版本的安装程序。',
  },
  'UPGRADE-VERSIONS-DIFFER': {
    text: '各台机器上待升级的 DC/OS 版本不一致：{versions}。',
    remedy: '先完成之前开始的升级，或重建集群。',
  },
  'UPGRADE-UNFINISHED': {
    text: '集群“{name}”的升级尚未完成：各机器上的 DC/OS 版本可能不同。',
    remedy: '请再次升级，它会从停下的地方继续；或恢复到升级之前的快照。',
  },
  'UPGRADE-NODE-FAILED': {
    text: '{machine} 上的 DC/OS 没有升级：{detail}',
    remedy: '它之后的机器保持原样。排除原因后再次升级，会从 {machine} 继续。',
  },
  'UPGRADE-NODE-NOT-BACK': {
    text: '{machine} 升级后没有恢复。仍不正常：{failing}。',
    remedy:
      '它之后的机器保持原样。请查看 {machine} 的日志；等它恢复正常后再次升级，会从 {machine} 继续。',
  },
  'rebuild.beside': {
    text: '在“{old}”旁边新建集群“{name}”，机器相同：域名 {domain}，网络 {network}。“{old}”保持不变。',
  },
  'rebuild.replaces': {
    text: '新集群所需的文件备齐后，集群“{old}”连同其中的一切会被销毁，然后创建“{name}”：域名 {domain}，网络 {network}。',
  },
  'rebuild.not-moved': { text: '“{old}”上运行的内容不会迁移。' },
  'REBUILD-NO-ROOM': {
    text: '两个集群同时存在需要 {needed} GB 内存，而这台电脑有 {memory} GB。',
    remedy: '先停止集群“{old}”，或让新集群替换它。',
  },
  'REBUILD-NOT-REPLACED': {
    text: '没能销毁要被替换的集群“{name}”。',
    remedy: '先销毁它，再继续创建这个集群。',
  },
  'help.upgrade': { text: '逐台升级运行中集群的 DC/OS' },
  'help.upgrade.dcos': { text: '目标版本' },
  'help.upgrade.installer': { text: '目标版本的 dcos_generate_config.sh' },
  'help.rebuild': { text: '按另一个集群的配置，用另一个 DC/OS 版本新建集群' },
  'help.rebuild.as': { text: '新集群的名称；不写则为 NAME-2' },
  'help.rebuild.replace': { text: '先销毁旧集群' },
  'help.upgrade.yes': { text: '不再询问' },
  'cli.upgrade.versions': { text: 'DC/OS {installed} 可以升级到：{versions}' },
  'CLI-UPGRADE-UNCONFIRMED': {
    text: '集群“{name}”升级后无法退回，而这里没有人可以确认。',
    remedy: '确定的话请加上 --yes。',
  },
};
