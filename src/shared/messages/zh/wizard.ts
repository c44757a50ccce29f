import type { wizard as english } from '../en/wizard.ts';
import type { CatalogueEntry } from '../message.ts';

/** The wizard's frame, its first page and its review. */
export const wizard: Record<keyof typeof english, CatalogueEntry> = {
  'wizard.steps': { text: '新建集群的步骤' },
  'wizard.step.computer': { text: '本机' },
  'wizard.step.topology': { text: '拓扑' },
  'wizard.step.version': { text: '版本' },
  'wizard.step.options': { text: '选项' },
  'wizard.step.review': { text: '确认' },
  'wizard.start-over': { text: '从头开始' },
  'wizard.errors': { text: '继续之前，请先处理' },
  'wizard.line': { text: '第 {line} 行：' },
  'wizard.browse': { text: '浏览…' },
  'wizard.create': { text: '创建集群' },

  'wizard.computer.title': { text: '在哪里运行这些机器？' },
  'wizard.computer.intro': {
    text: 'DC/OS 需要多台机器。它们都在这台计算机上创建，有以下几种方式。',
  },
  'wizard.provider.virtualbox': { text: 'VirtualBox' },
  'wizard.provider.virtualbox.what': {
    text: '在虚拟机上运行真正的 DC/OS。需要 VirtualBox 和 Vagrant。',
  },
  'wizard.provider.lxc': { text: 'Linux 容器' },
  'wizard.provider.lxc.what': {
    text: '在容器中运行真正的 DC/OS：比虚拟机更轻、更快，但与本机的隔离较弱。',
  },
  'wizard.provider.simulated': { text: '不用虚拟机，先试一试' },
  'wizard.provider.simulated.what': {
    text: '模拟一个集群供您熟悉界面，一分钟即可就绪。不安装、不下载任何东西，也不会运行真正的 DC/OS。',
  },
  'wizard.provider.experimental': { text: '实验性' },
  'wizard.provider.ready': { text: '可以使用' },
  'wizard.provider.not-ready': { text: '尚未就绪' },
  'wizard.check.pass': { text: '正常' },
  'wizard.check.warn': { text: '请留意' },
  'wizard.check.fail': { text: '需要处理' },
  'wizard.check.unknown': { text: '未知' },
  'wizard.checks.computer': { text: '能否容纳最小的集群' },
  'wizard.check-again': { text: '重新检查' },
  'wizard.checking': { text: '正在检查本机' },

  'wizard.host': { text: '本机' },
  'wizard.host.memory': { text: '内存' },
  'wizard.host.cpus': { text: 'CPU' },
  'wizard.host.disk': { text: '磁盘' },
  'wizard.host.of': { text: '{part} / {all}' },
  'wizard.host.of-free': { text: '{part} / 可用 {all} GB' },
  'wizard.host.free-of': { text: '可用 {free} / {all} GB' },
  'wizard.host.simulated': { text: '模拟的机器几乎不占用资源。如果换成同样规格的真实机器：' },

  'wizard.error.no-provider': { text: '请选择在哪里运行机器。' },
  'wizard.error.still-looking': { text: '正在检查本机，需要几秒钟。' },
  'wizard.error.not-ready.virtualbox': {
    text: 'VirtualBox 还不能使用。',
    remedy: '请按检查结果处理后重新检查，或选择其他方式。',
  },
  'wizard.error.not-ready.lxc': {
    text: 'Linux 容器还不能使用。',
    remedy: '请按检查结果处理后重新检查，或选择其他方式。',
  },
  'wizard.error.not-ready.simulated': { text: '无法使用模拟的机器。' },

  'wizard.review.title': { text: '一切就绪，可以创建' },
  'wizard.review.problems': { text: '需要处理的问题' },
  'wizard.review.makes': {
    text: '将创建 {count} 台机器，共 {cpus} 个 CPU、{memory} GB 内存。',
  },
  'wizard.review.makes-simulated': { text: '将模拟 {count} 台机器，不会创建虚拟机。' },
  'wizard.review.provider': { text: '运行方式' },
  'wizard.review.dcos': { text: 'DC/OS' },
  'wizard.review.own-installer': { text: '由您的安装程序决定' },
  'wizard.review.machines': { text: '机器' },
  'wizard.review.duration': { text: '用时' },
  'wizard.review.duration-unknown': { text: '未知：这台计算机上还没有创建过这样的集群。' },
  'wizard.review.duration-last': { text: '约 {minutes} 分钟（按上次计）' },
  'wizard.review.change': { text: '更改' },
  'wizard.review.change-of': { text: '更改：{what}' },
  'wizard.review.changes': { text: '对本机的影响' },
  'wizard.review.download': { text: '下载 {what}。' },
  'wizard.review.download-size': { text: '下载 {what}，约 {size} MB。' },
  'wizard.review.download-here': { text: '{what} 已在本机上。' },
  'wizard.review.disk': { text: '最终占用约 {disk} GB 磁盘空间。' },
  'wizard.review.disk-none': { text: '几乎不占用磁盘空间。' },
  'wizard.review.blocked': { text: '请先处理上面标红的问题。' },
};
