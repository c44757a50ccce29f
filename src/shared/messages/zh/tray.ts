import type { tray as english } from '../en/tray.ts';
import type { CatalogueEntry } from '../message.ts';

/** The tray, its menu, and the title of the window. */
export const tray: Record<keyof typeof english, CatalogueEntry> = {
  'tray.name': { text: 'DC/OS Vagrant Desktop' },
  'tray.cluster': { text: '{name}：{state}' },
  'tray.cluster.simulated': { text: '{name}（模拟）：{state}' },
  'tray.none': { text: '还没有集群' },
  'tray.start': { text: '启动' },
  'tray.stop': { text: '停止' },
  'tray.open': { text: '打开 DC/OS' },
  'tray.cannot': { text: '{action}：{why}' },
  'tray.show': { text: '显示窗口' },
  'tray.new': { text: '新建集群…' },
  'tray.start-at-login': { text: '登录时启动' },
  'tray.start-hidden': { text: '启动时不显示窗口' },
  'tray.close-to-tray': { text: '关闭窗口后继续在后台运行' },
  'tray.quit': { text: '退出' },
  'tray.title': { text: '{what} – DC/OS Vagrant Desktop' },
  'tray.title.many': { text: '{count} 个集群中有 {running} 个在运行' },
  'tray.percent': { text: '{state} {percent}%' },
  'tray.state.creating': { text: '正在创建' },
  'tray.state.running': { text: '运行中' },
  'tray.state.settling': { text: '已启动，DC/OS 尚未就绪' },
  'tray.state.stopping': { text: '正在停止' },
  'tray.state.stopped': { text: '已停止' },
  'tray.state.starting': { text: '正在启动' },
  'tray.state.destroying': { text: '正在删除' },
  'tray.state.interrupted': { text: '未完成' },
  'tray.state.degraded': { text: '部分机器没有运行' },
  'tray.state.failed': { text: '未能创建' },
  'tray.state.unknown': { text: '状态未知' },
};
