import type { window as english } from '../en/window.ts';
import type { CatalogueEntry } from '../message.ts';

/** The window around every page, and what several pages say. */
export const window: Record<keyof typeof english, CatalogueEntry> = {
  'frame.skip': { text: '跳到页面内容' },
  'frame.navigation': { text: '集群与页面' },
  'frame.clusters': { text: '集群' },
  'frame.new': { text: '新建集群' },
  'frame.settings': { text: '设置' },
  'frame.storage': { text: '存储' },
  'frame.help': { text: '帮助' },
  'frame.about': { text: '关于' },
  'frame.root': {
    text: '程序正以 root 身份运行，它创建的文件都归 root 所有。在自己的电脑上请用普通用户运行。',
  },
  'welcome.title': { text: '在这台电脑上运行 DC/OS 集群' },
  'welcome.what': {
    text: 'Mesos、Marathon 以及 DC/OS 的全部组件，都运行在本程序创建并照看的虚拟机上。',
  },
  'welcome.how': { text: '回答几个问题，其余自动完成。之后就在这里启动和停止集群。' },
  'welcome.create': { text: '创建集群' },
  'welcome.simulated': { text: '不用虚拟机，先试一试' },
  'connection.loading': { text: '正在加载' },
  'connection.lost': { text: '程序没有响应' },
  'connection.lost.why': {
    text: '它可能已经退出或正在重启。一旦恢复，页面会自动重新连接；集群不受影响。',
  },
  'PAGE-BROKEN': {
    text: '此页面遇到了无法显示的内容：{detail}',
    remedy:
      '请重新加载页面；正在进行的操作不受影响，也不会丢失任何内容。如果再次出现，请附上这一行报告问题。',
  },
  'action.reload': { text: '重新加载' },
  'connection.refused': { text: '需要一个新的链接' },
  'connection.refused.code-used': {
    text: '这个链接已经用过。每个链接只能打开一个页面，以免别人用它打开您的页面。',
  },
  'connection.refused.code-expired': { text: '这个链接已超过 60 秒。' },
  'connection.refused.session-unknown': { text: '页面打开之后，程序重新启动过。' },
  'connection.refused.no-code': { text: '打开的地址中没有访问码。' },
  'connection.new-link': { text: '在终端中获取新的链接：' },
  'problem.line': { text: '第 {line} 行' },
  'problem.details': { text: '命令与日志' },
  'role.master': { text: '主节点' },
  'role.agent-private': { text: '私有代理节点' },
  'role.agent-public': { text: '公共代理节点' },
  'role.boot': { text: '引导机' },
  'action.cancel': { text: '取消' },
  'action.back': { text: '上一步' },
  'action.next': { text: '下一步' },
  'action.close': { text: '关闭' },
  'action.copy': { text: '复制' },
  'action.copied': { text: '已复制' },
  'action.retry': { text: '重试' },
};
