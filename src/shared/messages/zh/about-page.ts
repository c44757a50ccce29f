import type { aboutPage as english } from '../en/about-page.ts';
import type { CatalogueEntry } from '../message.ts';

/** The page about the program. */
export const aboutPage: Record<keyof typeof english, CatalogueEntry> = {
  'about-page.version': { text: '版本 {version}' },
  'about-page.what': {
    text: '借助 Vagrant 和 VirtualBox，在自己的电脑上用虚拟机运行 DC/OS 集群：用来试用、开发，或了解 DC/OS 的工作方式。',
  },
  'about-page.privacy': { text: '哪些信息会离开这台电脑' },
  'about-page.privacy.nothing': {
    text: '本程序不会把有关您的任何信息发送到任何地方：没有使用统计，没有报告，也没有标识符。',
  },
  'about-page.privacy.network': {
    text: '它只在查找和下载 DC/OS 安装程序与 Box 镜像，以及（在支持时）检查自身更新时访问网络。您的机器、Vagrant 和 DC/OS 会自行访问网络。',
  },
  'about-page.end-of-life': { text: 'DC/OS 已停止维护' },
  'about-page.end-of-life.what': {
    text: 'DC/OS 的开发商已于 2021 年 10 月 31 日终止全部支持，此后不再有新版本，也不再修复问题，包括安全问题。',
  },
  'about-page.end-of-life.means': {
    text: '请把这些集群用于学习、测试和迁移旧服务，不要暴露在开放的网络上。提供安装程序的服务器随时可能关闭，请保存好需要的安装程序。',
  },
  'about-page.here': { text: '本机安装信息' },
  'about-page.data-folder': { text: '数据文件夹' },
  'about-page.report': { text: '用于报告问题' },
  'about-page.licences': { text: '许可证' },
  'about-page.licences.own': {
    text: 'DC/OS Vagrant Desktop 是自由软件，采用 Apache License 2.0 许可证。',
  },
  'about-page.licences.others': {
    text: '它基于 Electron、React、Mantine、CodeMirror、xterm.js 以及其他自由软件库，各有自己的许可证。VirtualBox、Vagrant 和 DC/OS 不是本程序的一部分，另有各自的许可证。',
  },
  'about-page.updates': { text: '更新' },
  'about-page.updates.check': { text: '检查更新' },
  'about-page.updates.checking': { text: '正在查找新版本' },
  'about-page.updates.current': { text: '版本 {version} 已是最新。' },
  'about-page.updates.available': { text: '有新版本 {version}。' },
  'about-page.updates.show': { text: '查看' },
  'about-page.updates.later': { text: '有集群正在执行操作，结束后再检查更新。' },
  'about-page.updates.off': { text: '此版本未经签名，不检查更新。' },
};
