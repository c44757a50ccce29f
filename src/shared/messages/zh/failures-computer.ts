import type { failuresComputer as english } from '../en/failures-computer.ts';
import type { CatalogueEntry } from '../message.ts';

/** Known failures of this computer, of its network, and of DC/OS’s command line tool. The text is the cause. */
export const failuresComputer: Record<keyof typeof english, CatalogueEntry> = {
  'failure.vbox-kernel-module': {
    text: 'VirtualBox 的内核模块未加载。',
    remedy:
      '在 Linux 上：请运行 `sudo /sbin/vboxconfig`；开启了 Secure Boot 时请为模块签名，或重启电脑。',
  },
  'failure.vbox-incomplete': {
    text: 'VirtualBox 安装不完整，或其扩展被阻止。',
    remedy: '请运行 `VBoxManage --version` 并按提示操作，或重新安装 VirtualBox。',
  },
  'failure.vboxnetctl-missing': {
    text: 'VirtualBox 的网络驱动未加载。',
    remedy:
      '在 Linux 上：`sudo modprobe vboxnetadp vboxnetflt`。在 macOS 上：请在“隐私与安全性”中允许 Oracle 的扩展，然后重启。',
  },
  'failure.kernel-driver-1908': {
    text: 'VirtualBox 的内核驱动缺失或被阻止。',
    remedy:
      '在 macOS 上：请在“隐私与安全性”中允许 Oracle 的扩展，然后重启。在 Linux 上：`sudo /sbin/vboxconfig`，开启了 Secure Boot 时请为模块签名。',
  },
  'failure.vboxdrv-not-loaded': {
    text: 'VirtualBox 的内核模块没有为当前内核构建。',
    remedy:
      '请安装内核头文件（在 Debian 上：`linux-headers-amd64` 和 `virtualbox-dkms`），然后运行 `sudo /sbin/vboxconfig`。',
  },
  'failure.secureboot-key': {
    text: 'Secure Boot 拒绝了未签名的 VirtualBox 内核模块。',
    remedy: '请用 `mokutil` 登记自己的密钥并为模块签名，或在固件中关闭 Secure Boot。',
  },
  'failure.hyperv-conflict': {
    text: 'Hyper-V 开启时，此 Vagrant 拒绝使用 VirtualBox。',
    remedy: '请安装 Vagrant 2.3.5 或更新版本；VirtualBox 会在 Hyper-V 之上运行，速度较慢。',
  },
  'failure.vmx-no': {
    text: '看不到处理器的虚拟化功能：被其他虚拟化程序占用，或这是一台没有该功能的虚拟机。',
    remedy: '在 Windows 上请查看 Hyper-V 和内存完整性；在虚拟机中请从外部开启嵌套虚拟化。',
  },
  'failure.vmx-bios-off': {
    text: '处理器的虚拟化（Intel VT-x）在固件中被关闭。',
    remedy: '请在 BIOS 或 UEFI 设置中开启，然后关机再开机。',
  },
  'failure.vmx-root-mode': {
    text: 'KVM 或其他虚拟化程序占用了处理器的虚拟化；Linux 6.12 及更新版本会交给 KVM。',
    remedy:
      '请用 `sudo modprobe -r kvm_intel`（或 `kvm_amd`）卸载它、以 `kvm.enable_virt_at_load=0` 启动，或安装 VirtualBox 7.2.10 或更新版本。',
  },
  'failure.svm-disabled': {
    text: '处理器的虚拟化（AMD-V）在固件中被关闭，或被其他虚拟化程序占用。',
    remedy: '请在 BIOS 或 UEFI 设置中开启 SVM；在 Windows 上请查看 Hyper-V。',
  },
  'failure.svme-not-enabled': {
    text: 'VirtualBox 7.2.10 及更新版本通过 KVM 工作，而这台电脑的设置使其保持关闭。',
    remedy:
      '请从 `/etc/modprobe.d` 或内核命令行中移除 `kvm` 的 `enable_virt_at_load=0`，然后重启。',
  },
  'failure.nem-create': {
    text: 'VirtualBox 退而使用 Windows 自带的虚拟化程序，而其当前设置不可用。',
    remedy: '请在 Windows 功能中开启“Windows 虚拟机监控程序平台”，或完全关闭 Hyper-V，然后重启。',
  },
  'failure.arch-unsupported': {
    text: '这台电脑是 ARM 处理器，DC/OS 的机器需要 Intel 或 AMD 处理器。',
    remedy: '请使用其他电脑，或用模拟机器体验。',
  },
  'failure.no-low-memory': {
    text: '这台电脑的空闲内存不足以运行该机器。',
    remedy: '请关闭程序或停止其他集群，或选择更小的拓扑。',
  },
  'failure.disk-full': {
    text: '磁盘已满：可能是这台电脑的，也可能是报告此事的机器的。',
    remedy: '请腾出空间（例如在存储页面），然后继续；机器自身的磁盘只有重新创建才会变大。',
  },
  'failure.cannot-allocate': {
    text: '机器或这台电脑的内存耗尽。',
    remedy: '请为机器增加内存，或减少同时启动的机器。',
  },
  'failure.emfile': {
    text: '这台电脑允许一个程序打开的文件太少。',
    remedy: '请在启动本程序的终端中提高限制（`ulimit -n 4096`），然后重试。',
  },
  'failure.resolve-host': {
    text: '无法解析名称 {host}。',
    remedy: '请检查网络、VPN 及其 DNS。如果只有机器不能解析：其解析服务器写在 `config.yaml` 中。',
  },
  'failure.cli-version-parse': {
    text: 'DC/OS 命令行工具看不懂集群的版本：响应来自开发版本或代理页面。',
    remedy: '请在浏览器中打开集群的 `/dcos-metadata/dcos-version.json` 查看响应内容。',
  },
  'failure.cli-lt-110': {
    text: '此 DC/OS 命令行工具对低于 1.10 的集群来说太新。',
    remedy: '请使用与集群版本对应的工具；本程序会安装该版本。',
  },
  'failure.cli-canonical': {
    text: 'DC/OS 命令行工具在该地址没有找到集群。',
    remedy: '请给出带 `http://` 或 `https://` 的主节点地址，并确认集群正在运行。',
  },
  'failure.cli-not-attached': {
    text: 'DC/OS 命令行工具没有当前集群。',
    remedy: '请用 `dcos cluster attach` 选择一个，或在该工具中设置集群。',
  },
  'failure.cli-multi-attached': {
    text: 'DC/OS 命令行工具有两个当前集群。',
    remedy: '请在 `~/.dcos/clusters` 下删除多余的 `attached` 文件，只留一个。',
  },
  'failure.cli-x509': {
    text: '集群的证书由它自己的证书颁发机构签发。',
    remedy: '请从本程序在该工具中设置集群，或用 `--ca-certs` 指定证书。',
  },
};
