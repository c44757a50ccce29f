import type { failuresMachines as english } from '../en/failures-machines.ts';
import type { CatalogueEntry } from '../message.ts';

/** Known failures of boxes, of what runs in machines, and of ssh to them. The text is the cause. */
export const failuresMachines: Record<keyof typeof english, CatalogueEntry> = {
  'failure.ssh-auth-retry': {
    text: '机器暂时拒绝了密钥，Vagrant 会重试。',
    remedy: '如果一直如此：Vagrant 1.8.5 写入的密钥权限有误，请安装更新版本。',
  },
  'failure.econnaborted': {
    text: '这台电脑上有程序中断了与机器的连接；Windows 上的 Vagrant 1.9.4 会因此放弃。',
    remedy: '请安装更新的 Vagrant，并在杀毒软件和防火墙中为 VirtualBox 设置例外。',
  },
  'failure.boot-timeout': {
    text: '机器没有在规定时间内通过 ssh 响应。',
    remedy: '请关闭占用这台电脑的程序，确认虚拟化可用，然后继续：机器会保留已有内容。',
  },
  'failure.ssh-exit-status': {
    text: '机器中的一条命令以错误结束。',
    remedy: '日志中该行之前是命令自身的输出。',
  },
  'failure.ssh-auth-failed': {
    text: '机器中的公钥与连接所用的密钥不符。',
    remedy: '如果集群目录中的密钥已丢失，请销毁该机器后重新创建。',
  },
  'failure.ssh-key-permissions': {
    text: '其他用户可以读取私钥，因此 ssh 不使用它。',
    remedy: '请对该行之下指出的文件运行 `chmod 600`。',
  },
  'failure.ssh-library': {
    text: '与机器的连接在 Vagrant 自带的 ssh 中断开。',
    remedy: '请继续创建集群。如果仍然出现，请查看机器的控制台，并尝试不使用 ssh agent。',
  },
  'failure.ssh-not-ready': {
    text: '机器未运行，或尚未通过 ssh 响应。',
    remedy: '请启动集群，然后重试。',
  },
  'failure.guest-unknown': {
    text: 'Vagrant 无法判断机器中运行的是什么系统。',
    remedy: '请使用 Vagrant 认识的 Linux 的 Box 镜像，或查看机器的控制台：它可能没有启动完成。',
  },
  'failure.box-404': {
    text: 'Box 镜像或它的来源地址不存在。',
    remedy: '请检查名称；可在设置中指定本地文件、镜像站或自己的 Box 镜像。',
  },
  'failure.box-429': {
    text: 'Box 镜像服务器暂时拒绝更多下载。',
    remedy: '请等待一小时，或在设置中指定本地文件或镜像站。',
  },
  'failure.box-checksum': {
    text: '下载的 Box 镜像与预期不符：已损坏，或源头有改动。',
    remedy:
      '请删除 Vagrant 主目录下 `tmp` 中未完成的文件并重新下载；如果仍然出现，请不要使用该来源。',
  },
  'failure.box-metadata': {
    text: '本应描述 Box 镜像的内容是一个网页：响应来自代理或登录页面。',
    remedy: '请在浏览器中打开该地址；登录网络，或在设置中指定本地文件。',
  },
  'failure.download-error': {
    text: 'Vagrant 未能下载文件。',
    remedy: '日志中该行之下给出了原因：地址、代理或证书。',
  },
  'failure.mount-vboxsf': {
    text: '无法与机器共享文件夹：其中缺少 VirtualBox 增强功能，或与其内核不符。',
    remedy: '请使用带有增强功能的 Box 镜像。本程序的集群不共享文件夹。',
  },
  'failure.rsync-missing': {
    text: '某个文件夹要用 rsync 复制，但这里或机器中没有 rsync。',
    remedy: '请安装 rsync，或在 Vagrantfile 中选择其他共享方式。',
  },
  'failure.centos-mirrorlist': {
    text: 'CentOS 7 已停止支持，其镜像站列表服务器已不存在。',
    remedy:
      '请在机器中把 `/etc/yum.repos.d` 的文件指向 vault.centos.org/7.9.2009；或使用不需要安装软件包的 Box 镜像。',
  },
  'failure.yum-no-baseurl': {
    text: '机器的软件包管理器找不到 {repository} 的可用服务器。',
    remedy:
      'CentOS 7 已停止支持：请在机器中把 `/etc/yum.repos.d` 的文件指向 vault.centos.org/7.9.2009。',
  },
  'failure.vbguest-kernel-devel': {
    text: '为机器的旧内核构建增强功能所需的软件包已不再提供。',
    remedy: '请在 Vagrantfile 中设置 `vbguest.auto_update = false`，或让该插件升级内核。',
  },
  'failure.docker-toomany': {
    text: 'Docker Hub 暂时拒绝更多下载。',
    remedy: '请等待几小时，在机器上登录 Docker Hub，或使用自己的镜像仓库。',
  },
};
