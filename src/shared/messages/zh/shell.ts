import type { shell as english } from '../en/shell.ts';
import type { CatalogueEntry } from '../message.ts';

/** What the desktop shell says itself: dialogs, notifications, the application menu. */
export const shell: Record<keyof typeof english, CatalogueEntry> = {
  'shell.quit.title': { text: '退出 DC/OS Vagrant Desktop？' },
  'shell.quit.running': {
    text: '正在运行的集群：{names}。保持运行的机器会继续占用内存，退出本程序后仍可使用。',
  },
  'shell.quit.busy': { text: '尚未完成：{names}。退出会中断操作，下次启动后可以继续。' },
  'shell.quit.stop': { text: '停止后退出' },
  'shell.quit.leave': { text: '保持现状并退出' },
  'shell.quit.cancel': { text: '取消' },
  'shell.quit.stopping': { text: '退出前正在停止：{names}' },
  'shell.quit.stopping-body': { text: '全部停止后程序会自动退出。再次选择退出可立即离开。' },
  'shell.quit.not-stopped': { text: '有内容未能停止，程序将保持打开' },
  'shell.ended.deploy': { text: '集群“{name}”已就绪' },
  'shell.ended.start': { text: '集群“{name}”已启动' },
  'shell.ended.stop': { text: '集群“{name}”已停止' },
  'shell.ended.destroy': { text: '集群“{name}”已删除' },
  'shell.ended.not-deploy': { text: '集群“{name}”的创建提前结束' },
  'shell.ended.not-start': { text: '集群“{name}”未能启动' },
  'shell.ended.not-stop': { text: '集群“{name}”未能停止' },
  'shell.ended.not-destroy': { text: '集群“{name}”没有完全删除' },
  'shell.ended.took': { text: '用时 {time}。' },
  'shell.ended.look': { text: '打开窗口查看原因和处理办法。' },
  'shell.minutes': { text: '{count} 分钟' },
  'shell.seconds': { text: '{count} 秒' },
  'shell.tray.refused': { text: '集群“{name}”保持原样' },
  'shell.update.title': { text: 'DC/OS Vagrant Desktop 有新版本 {version}' },
  'shell.update.detail': { text: '当前版本为 {current}。新版本会在后台下载，并在退出时安装。' },
  'shell.update.download': { text: '下载' },
  'shell.update.later': { text: '暂不' },
  'shell.choose.topology': { text: 'VagrantConfig.yaml 或集群文件' },
  'shell.choose.installer': { text: 'DC/OS 安装程序' },
  'shell.choose.config': { text: 'DC/OS 配置' },
  'shell.choose.certificates': { text: '证书' },
  'shell.choose.box': { text: 'Vagrant Box 镜像' },
  'shell.choose.all': { text: '所有文件' },
  'SHELL-URL-REFUSED': {
    text: '本程序不会打开 {url}。',
    remedy: '只会打开您的集群和本程序自己的页面。如果您信任该地址，请自行复制后打开。',
  },
  'SHELL-PATH-REFUSED': {
    text: '本程序不会打开 {path}。',
    remedy: '请在文件管理器中打开。',
  },
  'SHELL-LINK-INVALID': {
    text: '本程序无法识别链接 {link}。',
    remedy: '链接的形式为 dcos-vagrant://new?topology=…，其中是 VagrantConfig.yaml 的内容。',
  },
  'SHELL-PREFERENCES-DAMAGED': {
    text: '窗口设置文件已损坏，已另存为 {aside}。',
    remedy: '其他内容没有丢失；请在设置中重新选择主题、语言和托盘选项。',
  },
  'SHELL-AUTOSTART': {
    text: '无法更改登录时启动：{detail}',
    remedy: '请在桌面系统的设置中更改。',
  },
  'SHELL-UPDATE-CHECK': {
    text: '无法得知是否有新版本：{detail}',
    remedy: '请稍后再试，或查看发布页面。',
  },
};
