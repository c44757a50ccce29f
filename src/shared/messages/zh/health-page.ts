import type { healthPage as english } from '../en/health-page.ts';
import type { CatalogueEntry } from '../message.ts';

/** 集群页面上的 DC/OS 健康状况。 */
export const healthPage: Record<keyof typeof english, CatalogueEntry> = {
  'cluster.tab.health': { text: '健康' },
  'health-page.dcos': { text: 'DC/OS {dcos} 状况：' },
  'health-page.off': {
    text: '没有正在运行的主节点或代理节点。集群启动后，DC/OS 会在此报告健康状况。',
  },
  'health-page.no-dcos': { text: '这些机器上没有 DC/OS，因此没有健康状况可查。' },
  'health-page.again': { text: '每隔几秒会自动重新查看。' },
  'health-page.unknown': { text: '未知' },
  'HEALTH-LOGIN-NEEDED': {
    text: '{name} 上的 DC/OS 只向已登录者提供其余信息。',
    remedy: '请用 DC/OS CLI 登录，此处也会使用该登录。',
  },
  'health-page.log-in': { text: '登录' },
  'health-page.units': { text: '单元' },
  'health-page.unit': { text: '单元' },
  'health-page.where': { text: '位置与说明' },
  'health-page.units.well': { text: '{count} 个单元健康。' },
  'health-page.units.all': { text: '全部显示' },
  'health-page.units.fewer': { text: '只显示不健康的' },
  'health-page.nodes': { text: '节点' },
  'health-page.agents': { text: '代理节点' },
  'health-page.agent': { text: '代理节点' },
  'health-page.disk': { text: '磁盘' },
  'health-page.tasks': { text: '任务' },
  'health-page.app': { text: '应用' },
  'health-page.cpu-each': { text: '每实例 CPU' },
  'health-page.memory-each': { text: '每实例内存' },
  'health-page.instances': { text: '实例' },
};
