import type { computer as english } from '../en/computer.ts';
import type { CatalogueEntry } from '../message.ts';

/** Checks of this computer: what is looked at, what was found, what to do. */
export const computer: Record<keyof typeof english, CatalogueEntry> = {
  'CHECK-TIMEOUT': {
    text: '{seconds} 秒内没有得到结果。',
    remedy: '请在计算机空闲一些时重新检查。',
  },

  'check.virtualbox.title': { text: 'VirtualBox' },
  'check.virtualbox.found': { text: '已安装 VirtualBox {version}。' },
  'check.virtualbox.missing': { text: '未安装 VirtualBox。' },
  'check.virtualbox.not-there': { text: '设置中指定的 {path} 处没有 VBoxManage。' },
  'check.virtualbox.not-there.fix': {
    text: '请在设置中更正 VBoxManage 的路径，或将其清空以自动查找 VirtualBox。',
  },
  'check.virtualbox.unreadable': { text: '已安装 VirtualBox，但无法读取其版本。' },
  'check.virtualbox.old': { text: 'VirtualBox {version} 过旧，需要 {needed} 或更高版本。' },
  'check.virtualbox.driver': {
    text: '已安装 VirtualBox {version}，但其内核驱动未加载，因此无法启动任何虚拟机。',
  },
  'check.vagrant.title': { text: 'Vagrant' },
  'check.vagrant.found': { text: '已安装 Vagrant {version}。不需要任何插件，也不需要 Git。' },
  'check.vagrant.missing': { text: '未安装 Vagrant。（不需要 Vagrant 插件，也不需要 Git。）' },
  'check.vagrant.unreadable': { text: '已安装 Vagrant，但无法读取其版本。' },
  'check.vagrant.needs': {
    text: 'VirtualBox {virtualbox} 需要 Vagrant {needed} 或更高版本。',
  },
  'check.vagrant.better': { text: '建议使用的 Vagrant 版本：{advice}。' },
  'check.architecture.title': { text: '处理器' },
  'check.architecture.x64': { text: '处理器可以运行 DC/OS 所需的虚拟机。' },
  'check.architecture.apple': {
    text: '这台 Mac 使用 Apple 处理器。DC/OS 需要 Intel 或 AMD 处理器的虚拟机，VirtualBox 无法在这里运行它们。',
  },
  'check.architecture.other': {
    text: '这台计算机的处理器架构是 {arch}。DC/OS 需要 Intel 或 AMD 处理器的虚拟机，VirtualBox 无法在这里运行它们。',
  },
  'check.architecture.fix': {
    text: '请使用配备 64 位 Intel 或 AMD 处理器的计算机。如果只想先了解一下，可以选择模拟集群。',
  },
  'check.lxc.title': { text: 'Linux 容器' },
  'check.lxc.found': { text: '可以使用 Linux 容器（lxc {version}）。' },
  'check.lxc.install': {
    text: '在 Debian 和 Ubuntu 上执行：sudo apt install lxc sudo iproute2 vagrant vagrant-lxc',
  },
  'check.lxc.root': { text: '请以 root 身份启动本程序，或改用其他运行方式。' },
  'check.lxc.bridge': { text: '请启动 lxc 的网络：sudo systemctl start lxc-net' },
  'check.lxc.box': { text: '请在设置中更正 Box 镜像文件的路径。' },
  'check.simulated.title': { text: '模拟的机器' },
  'check.simulated.always': {
    text: '无需安装任何软件：机器只是模拟出来的，任何计算机都可以使用。',
  },
  'check.memory.title': { text: '内存' },
  'check.memory.enough': {
    text: '共 {memory} GB，其中 {free} GB 可用；至少需要 {needed} GB。',
  },
  'check.memory.tight': {
    text: '{memory} GB 内存中有 {free} GB 可用；至少需要 {needed} GB。',
  },
  'check.memory.tight.fix': { text: '创建集群之前，请关闭其他程序。' },
  'check.memory.small': {
    text: '这台计算机有 {memory} GB 内存；各台机器至少需要 {needed} GB，而计算机自身也需要一部分。',
  },
  'check.memory.small.fix': {
    text: '请在选择拓扑时为机器分配更少的内存，或换用内存更大的计算机。',
  },
  'check.simulated.fix': { text: '模拟集群在这里同样可以运行。' },
  'check.cpus.title': { text: 'CPU' },
  'check.cpus.enough': { text: '{cpus} 个 CPU，由各台机器共用；至少需要 {needed} 个。' },
  'check.cpus.few': { text: '只有 {cpus} 个 CPU，而各台机器需要 {needed} 个。' },
  'check.cpus.few.fix': { text: '安装会比较慢；也可以在选择拓扑时为机器分配更少的 CPU。' },
  'check.disk.title': { text: '磁盘' },
  'check.disk.enough': { text: '可用空间 {free} GB；大约需要 {needed} GB。' },
  'check.disk.tight': {
    text: '可用空间 {free} GB；大约需要 {needed} GB，而且机器的磁盘还会增长。',
  },
  'check.disk.full': { text: '可用空间只有 {free} GB；大约需要 {needed} GB。' },
  'check.disk.unknown': { text: '无法得知 {folder} 所在磁盘的可用空间。' },
  'check.disk.fix': {
    text: '请释放一些空间，或通过环境变量 DCOS_VAGRANT_HOME 指定其他数据文件夹后再启动程序。',
  },

  'install.virtualbox.debian': {
    text: 'Debian 没有 VirtualBox 软件包：请从 https://www.virtualbox.org/wiki/Linux_Downloads 获取适合您系统版本的软件包',
  },
  'install.virtualbox.ubuntu': {
    text: '执行 sudo apt install virtualbox 安装，或从 https://www.virtualbox.org/wiki/Linux_Downloads 获取更新的版本',
  },
  'install.virtualbox.fedora': {
    text: '先添加 RPM Fusion 软件源（https://rpmfusion.org/Configuration），再执行：sudo dnf install VirtualBox',
  },
  'install.virtualbox.linux': {
    text: '请通过发行版的软件源安装，或从 https://www.virtualbox.org/wiki/Linux_Downloads 下载',
  },
  'install.virtualbox.windows': {
    text: '在终端执行 winget install Oracle.VirtualBox，或从 https://www.virtualbox.org/wiki/Downloads 下载',
  },
  'install.virtualbox.macos': {
    text: '从 https://www.virtualbox.org/wiki/Downloads 下载，或用 Homebrew 安装：brew install --cask virtualbox',
  },
  'install.vagrant.debian': {
    text: '请按 https://developer.hashicorp.com/vagrant/install 上针对 Debian 的步骤安装；发行版自带的版本可能过旧。',
  },
  'install.vagrant.ubuntu': {
    text: '请按 https://developer.hashicorp.com/vagrant/install 上针对 Ubuntu 的步骤安装；发行版自带的版本可能过旧。',
  },
  'install.vagrant.fedora': {
    text: '请按 https://developer.hashicorp.com/vagrant/install 上针对 Fedora 的步骤安装；发行版自带的版本可能过旧。',
  },
  'install.vagrant.linux': {
    text: '请通过发行版的软件源安装，或从 https://developer.hashicorp.com/vagrant/install 下载',
  },
  'install.vagrant.windows': {
    text: '在终端执行 winget install Hashicorp.Vagrant，或从 https://developer.hashicorp.com/vagrant/install 下载',
  },
  'install.vagrant.macos': {
    text: '从 https://developer.hashicorp.com/vagrant/install 下载，或用 Homebrew 安装：brew install hashicorp/tap/hashicorp-vagrant',
  },
  'install.driver.linux': {
    text: '请执行 sudo /sbin/vboxconfig；在 Debian 和 Ubuntu 上请安装 virtualbox-dkms 和当前内核的头文件。启用 Secure Boot 时需要为内核模块签名。',
  },
  'install.driver.macos': {
    text: '请在“系统设置 → 隐私与安全性”中允许 Oracle 的扩展，然后重新启动计算机。',
  },
  'install.driver.windows': { text: '请以管理员身份重新安装 VirtualBox。' },
};
