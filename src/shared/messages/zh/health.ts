import type { health as english } from '../en/health.ts';
import type { CatalogueEntry } from '../message.ts';

/** DC/OS 自述的健康状况：引擎与命令行的用语。 */
export const health: Record<keyof typeof english, CatalogueEntry> = {
  'HEALTH-NO-DCOS': {
    text: '{name} 的机器上没有 DC/OS，因此没有健康状况可查。',
    remedy: '可查看机器本身。',
  },
  'HEALTH-NOT-RUNNING': {
    text: '{name} 没有正在运行的主节点或代理节点，DC/OS 无法报告健康状况。',
    remedy: '请先启动集群，然后再查看。',
  },
  'HEALTH-SILENT': {
    text: '{name} 上的 DC/OS 没有响应。',
    remedy: '它可能仍在启动，请一分钟后再看。若一直如此，主节点的日志中有更多信息。',
  },
  'health.verdict.healthy': { text: '健康' },
  'health.verdict.unhealthy': { text: '不健康' },
  'health.verdict.unknown': { text: '无法完全确定' },
  'health.verdict.login-needed': { text: '需要登录' },
  'health.wellness.healthy': { text: '健康' },
  'health.wellness.unhealthy': { text: '不健康' },
  'health.wellness.unknown': { text: '未知' },
  'health.app.running': { text: '运行中' },
  'health.app.deploying': { text: '部署中' },
  'health.app.waiting': { text: '等待空闲的代理节点' },
  'health.app.suspended': { text: '已暂停' },
  'health.app.unhealthy': { text: '不健康' },
  'health.agent.registered': { text: '已注册' },
  'health.agent.lost': { text: '未注册' },

  'help.health': { text: 'DC/OS 及其单元、节点、代理节点的健康状况，以及其上的应用。' },
  'cli.health.dcos': { text: '{name} 上的 DC/OS {dcos}：{verdict}' },
  'cli.health.login': {
    text: '{name} 上的 DC/OS 只向已登录者提供其余信息。请用 `cli login {name}` 登录后再查看。',
  },
  'cli.health.units': { text: '单元' },
  'cli.health.units.well': { text: '共 {count} 个单元，全部健康。' },
  'cli.health.units.others': { text: '其余 {count} 个健康。' },
  'cli.health.nodes': { text: '节点' },
  'cli.health.agents': { text: '代理节点' },
  'cli.health.apps': { text: '应用' },
  'cli.health.apps.none': { text: 'Marathon 上没有应用。' },
  'cli.health.of': { text: '{used}（共 {total}）' },
  'cli.health.column.unit': { text: '单元' },
  'cli.health.column.health': { text: '健康状况' },
  'cli.health.column.machine': { text: '机器' },
  'cli.health.column.says': { text: '说明' },
  'cli.health.column.address': { text: '地址' },
  'cli.health.column.state': { text: '状态' },
  'cli.health.column.cpus': { text: '已用 CPU' },
  'cli.health.column.memory': { text: '已用内存' },
  'cli.health.column.disk': { text: '已用磁盘' },
  'cli.health.column.tasks': { text: '任务' },
  'cli.health.column.app': { text: '应用' },
  'cli.health.column.instances': { text: '实例' },
};
