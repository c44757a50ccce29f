import type { settingsPage as english } from '../en/settings-page.ts';
import type { CatalogueEntry } from '../message.ts';

/** The page of the settings. */
export const settingsPage: Record<keyof typeof english, CatalogueEntry> = {
  'settings-page.at-once': { text: '立即生效。' },
  'settings-page.appearance': { text: '外观' },
  'settings-page.theme': { text: '配色' },
  'settings-page.theme.system': { text: '跟随系统' },
  'settings-page.theme.light': { text: '浅色' },
  'settings-page.theme.dark': { text: '深色' },
  'settings-page.language': { text: '语言' },
  'settings-page.language.system': { text: '跟随系统' },
  'settings-page.notifications': { text: '通知' },
  'settings-page.notifications.switch': { text: '耗时操作结束时通知我' },
  'settings-page.notifications.about': {
    text: '创建、启动、停止或删除集群用时超过 20 秒，而您正在看别处时，会发出通知。',
  },
  'settings-page.permission.granted': { text: '页面在后台时，浏览器也会显示通知。' },
  'settings-page.permission.denied': {
    text: '浏览器禁止了本页面的通知，因此只在页面内显示。如需在后台也收到通知，请在地址栏旁边允许。',
  },
  'settings-page.permission.default': {
    text: '通知显示在页面内。如需在后台也收到，需要浏览器许可。',
  },
  'settings-page.permission.none': { text: '通知只显示在页面内，此浏览器不支持系统通知。' },
  'settings-page.permission.ask': { text: '请求浏览器许可' },
  'settings-page.tray': { text: '窗口与托盘' },
  'settings-page.tray.about': { text: '无需重新启动程序。' },
  'settings-page.tray.start-at-login': { text: '登录时启动' },
  'settings-page.tray.start-at-login.about': {
    text: '登录这台电脑时自动启动本程序，但不会启动集群。',
  },
  'settings-page.tray.start-hidden': { text: '启动时不显示窗口' },
  'settings-page.tray.start-hidden.about': {
    text: '程序只在托盘中显示，需要时从托盘打开窗口。',
  },
  'settings-page.leaving': { text: '退出程序时正在运行的集群' },
  'settings-page.leaving.about': {
    text: '计算机关机时同样适用，前提是系统会等待程序结束；此时不会询问。',
  },
  'settings-page.leaving.ask': { text: '询问我' },
  'settings-page.leaving.stop': { text: '停止' },
  'settings-page.leaving.leave': { text: '保持运行' },
  'settings-page.tray.close-to-tray': { text: '关闭窗口后继续运行' },
  'settings-page.tray.close-to-tray.about': {
    text: '正在进行的操作会在托盘后台继续。关闭此项后，关闭窗口即退出程序。',
  },

  'settings-page.save': { text: '保存' },
  'settings-page.discard': { text: '放弃更改' },
  'settings-page.not-saved': { text: '尚未保存' },
  'settings-page.saved': { text: '已保存' },
  'settings-page.browse': { text: '浏览…' },
  'settings-page.browse-for': { text: '浏览：{label}' },
  'settings-page.automatic': { text: '由这台电脑的能力决定' },
  'settings-page.empty.looked-for': { text: '自动查找' },
  'settings-page.empty.by-version': { text: '由 DC/OS 版本决定' },
  'settings-page.empty.none': { text: '无' },
  'settings-page.overridden': {
    text: '已设置环境变量 {variable}，它优先于此处。不带该变量启动程序时，此处的值才会生效。',
  },

  'settings-page.downloads': { text: '下载' },
  'settings-page.downloads.about': {
    text: '从下一次下载起生效。无需重新启动程序，已有集群不受影响。',
  },
  'settings-page.virtualbox': { text: 'VirtualBox 设置' },
  'settings-page.virtualbox.about': {
    text: '下次对集群执行操作时生效，已有集群不受影响。',
  },
  'settings-page.box': { text: 'VirtualBox 虚拟机所用的 Box 镜像' },
  'settings-page.box.about': {
    text: '只对以后创建的机器生效。已有机器继续使用原来的 Box 镜像，直到集群被销毁并重新创建。',
  },
  'settings-page.lxc': { text: 'Linux 容器' },
  'settings-page.lxc.about': {
    text: '只对以后创建的机器生效。已有机器继续使用原来的 Box 镜像，直到集群被销毁并重新创建。',
  },
  'settings-page.field.mirror': { text: '镜像站' },
  'settings-page.field.mirror.about': {
    text: '代替 https://downloads.dcos.io，路径保持一致。',
  },
  'settings-page.field.installers': { text: '自备安装程序的文件夹' },
  'settings-page.field.installers.about': {
    text: '其中已有的安装程序不再下载。该文件夹只被读取。',
  },
  'settings-page.field.http-proxy': { text: 'HTTP 代理' },
  'settings-page.field.http-proxy.about': { text: '用于以 http:// 开头的地址' },
  'settings-page.field.https-proxy': { text: 'HTTPS 代理' },
  'settings-page.field.https-proxy.about': { text: '用于以 https:// 开头的地址' },
  'settings-page.field.no-proxy': { text: '不使用代理的地址' },
  'settings-page.field.no-proxy.about': { text: '直接访问的服务器名称，以英文逗号分隔。' },
  'settings-page.field.ca': { text: '证书文件' },
  'settings-page.field.ca.about': {
    text: '除系统自带的以外，还要信任的证书颁发机构，PEM 格式。',
  },
  'settings-page.field.vboxmanage': { text: 'VBoxManage 的位置' },
  'settings-page.field.vboxmanage.about': {
    text: '无法自动找到时，请填写该程序或其所在文件夹的路径。',
  },
  'settings-page.field.parallel': { text: '同时创建的机器数' },
  'settings-page.field.parallel.about': {
    text: '1 到 16。数目越大越快，创建期间对这台电脑的要求也越高。',
  },
  'settings-page.field.box-name': { text: '名称' },
  'settings-page.field.box-name.about': {
    text: 'Vagrant 已有或能找到的 Box 镜像的名称，或 .box 文件的路径。',
  },
  'settings-page.field.box-url': { text: '来源' },
  'settings-page.field.box-url.about': { text: '获取 Box 镜像的网址或文件。' },
  'settings-page.field.box-version': { text: '版本' },
  'settings-page.field.box-version.about': { text: 'Box 镜像的版本；留空则使用最新版本。' },
  'settings-page.field.lxc-box': { text: 'Box 镜像文件' },
  'settings-page.field.lxc-box.about': {
    text: '用于创建容器。没有它，就不会提供 Linux 容器这一选项。',
  },
  'SETTINGS-ADDRESS-INVALID': {
    text: '{name}：这不是有效的网址。',
    remedy: '请按 https://mirror.example.org/dcos 的形式填写；没有进行任何更改。',
  },
};
