import type { virtualbox as english } from '../en/virtualbox.ts';
import type { CatalogueEntry } from '../message.ts';

/** Of VirtualBox. `{detail}` is what VBoxManage itself said, `{purpose}` what it was run for. */
export const virtualbox: Record<keyof typeof english, CatalogueEntry> = {
  'VIRTUALBOX-MISSING': {
    text: '未安装 VirtualBox，或找不到其程序 VBoxManage。',
    remedy: '请从 virtualbox.org 安装 VirtualBox，或在设置 virtualbox.program 中指定 VBoxManage。',
  },
  'VIRTUALBOX-VERSION-UNREADABLE': {
    text: '无法得知 VBoxManage 的版本：{detail}',
    remedy: '请在终端中执行 `VBoxManage --version`；如果出错，请重新安装 VirtualBox。',
  },
  'VIRTUALBOX-DRIVER-MISSING': {
    text: 'VirtualBox 的内核驱动未加载，因此无法启动任何机器。',
    remedy:
      'Linux：请安装 virtualbox-dkms 和当前内核的头文件，或以 root 身份执行 /sbin/vboxconfig（启用 Secure Boot 时须为模块签名）。macOS：请在“隐私与安全性”中允许 Oracle 的扩展，然后重新启动。',
  },
  'VIRTUALBOX-VAGRANT-TOO-OLD': {
    text: 'Vagrant {vagrant} 不支持 VirtualBox {virtualbox}。',
    remedy: '请安装 Vagrant {needed} 或更新版本，或较旧的 VirtualBox。',
  },
  'VIRTUALBOX-VAGRANT-FAULTY': {
    text: '已知 Vagrant {vagrant} 与 VirtualBox 配合有问题：{trouble}。',
    remedy: '请安装其他版本的 Vagrant：{advice}。',
  },
  'VIRTUALBOX-TOO-OLD': {
    text: 'VirtualBox {virtualbox} 过旧，本程序不支持。',
    remedy: '请安装 VirtualBox {needed} 或更新版本。',
  },
  'VIRTUALBOX-NEWER-THAN-KNOWN': {
    text: 'VirtualBox {virtualbox} 比本程序已知的版本更新，Vagrant {vagrant} 可能不接受它。',
    remedy: '如果 Vagrant 不接受，请安装最新的 Vagrant，或 VirtualBox {newest}。',
  },
  'VIRTUALBOX-ARM-HOST': {
    text: '这台计算机使用 ARM 处理器；DC/OS 需要 x86 机器，而 VirtualBox 在这里无法运行 x86 机器。',
    remedy: '请使用 Intel 或 AMD 处理器的计算机；只想体验一下时，可使用模拟机器。',
  },
  'VBOX-NET-RANGE': {
    text: 'VirtualBox 不允许在此使用这个仅主机（Host-Only）网络：{detail}',
    remedy:
      '请为集群选择 192.168.56.0/21 内的网络；或以管理员身份在 /etc/vbox/networks.conf 中加一行（如 `* 192.168.65.0/24`）以允许该网段。',
  },
  'VIRTUALBOX-ADAPTER-FAILED': {
    text: 'VirtualBox 未能创建仅主机（Host-Only）网络：{detail}',
    remedy:
      '请重新启动计算机后再试。Windows：请以管理员身份重新安装 VirtualBox，并移除不再使用的网络适配器。',
  },
  'VIRTUALBOX-ADAPTER-GONE': {
    text: '机器所连接的仅主机（Host-Only）网络已不存在：{detail}',
    remedy: '请用 `VBoxManage hostonlyif create` 创建同名的适配器，然后再次启动集群。',
  },
  'VIRTUALBOX-NETWORK-IN-USE': {
    text: '这台计算机的 {device} 已占用 {network} 中的一个地址。',
    remedy: '请为集群选择其他网络；如果该网络设备已无用处，也可以将其移除。',
  },
  'VIRTUALBOX-SERVICE-UNREACHABLE': {
    text: '连接不上 VirtualBox 的服务进程（VBoxSVC），重试后依然如此。',
    remedy: '请关闭 VirtualBox 的窗口，等待十秒后重试；仍不行时请重新启动计算机。',
  },
  'VIRTUALBOX-LOCALE': {
    text: '在当前系统的字符集下，VBoxManage 无法写出机器的名称。',
    remedy: '请安装一个 UTF-8 区域设置（C.UTF-8 即可），然后重试。',
  },
  'VIRTUALBOX-VIRTUALIZATION-IN-USE': {
    text: '处理器的虚拟化功能被其他程序占用：{detail}',
    remedy:
      '在 Linux 6.12 及更新版本上，占用者是 KVM：使用 VirtualBox 7.2.8 及更早版本时，请卸载 kvm_intel 或 kvm_amd，或以 `kvm.enable_virt_at_load=0` 启动内核；从 7.2.10 起请去掉该选项。',
  },
  'VIRTUALBOX-VIRTUALIZATION-OFF': {
    text: '无法使用处理器的虚拟化功能：{detail}',
    remedy: '请在计算机的固件（BIOS）设置中启用 Intel VT-x 或 AMD-V。',
  },
  'VIRTUALBOX-NO-MEMORY': {
    text: '这台计算机的空闲内存不足以运行该机器：{detail}',
    remedy: '请关闭一些程序或停止其他机器，或选择较小的拓扑。',
  },
  'VIRTUALBOX-DISK-FULL': {
    text: '磁盘已满：{detail}',
    remedy: '请在 VirtualBox 存放机器的位置腾出空间，然后重试。',
  },
  'VIRTUALBOX-NO-ROOM': {
    text: '{folder} 所在磁盘剩余 {free} GB，而最多需要写入 {needed} GB。',
    remedy: '请先腾出空间再试。没有任何改动。',
  },
  'VIRTUALBOX-MACHINE-UNKNOWN': {
    text: 'VirtualBox 中没有这台机器：{detail}',
    remedy: '它已被他人删除；继续创建集群会重新创建它。',
  },
  'VIRTUALBOX-MACHINE-INACCESSIBLE': {
    text: 'VirtualBox 无法读取该机器的文件：{detail}',
    remedy: '请恢复其目录（可能是磁盘未挂载），或销毁该机器后重新创建。',
  },
  'VIRTUALBOX-MACHINE-LOCKED': {
    text: '另一个程序正在操作该机器：{detail}',
    remedy: '请等待其结束，或在 VirtualBox 的窗口中关闭该机器，然后再试。',
  },
  'VIRTUALBOX-NAME-TAKEN': {
    text: '已有同名机器的目录：{detail}',
    remedy: '如果它是已不存在的机器遗留下来的，请删除该目录。',
  },
  'VIRTUALBOX-HAS-CLONES': {
    text: '有其他机器建立在该机器的磁盘之上：{detail}',
    remedy: '请先删除那些机器。',
  },
  'VIRTUALBOX-SNAPSHOT-UNKNOWN': {
    text: '该机器没有这个快照：{detail}',
    remedy: '请查看它的快照列表。',
  },
  'VIRTUALBOX-ENDED-AT-START': {
    text: '该机器的进程在启动过程中结束：{detail}',
    remedy:
      '请重试。如果仍然出现，请查看机器目录中的 VBox.log；在 Windows 上，杀毒软件是常见的原因。',
  },
  'VIRTUALBOX-NOT-RUNNING': {
    text: '该机器没有运行：{detail}',
    remedy: '请启动集群，然后重试。',
  },
  'VIRTUALBOX-WRONG-STATE': {
    text: '该机器当前的状态不允许此操作（{purpose}）：{detail}',
    remedy: '请等待其状态稳定，然后重试。',
  },
  'VIRTUALBOX-NOT-DONE': {
    text: 'VBoxManage 正常结束，但该机器的状态为“{state}”（{purpose}）。',
    remedy: '请重试；如果仍然出现，请在 VirtualBox 的窗口中查看该机器。',
  },
  'VIRTUALBOX-FAILED': {
    text: 'VBoxManage 执行出错（{purpose}）：{detail}',
    remedy: '出错原因见其最后几行输出；处理后请重试。',
  },
  'VIRTUALBOX-NOT-UP': {
    text: 'Vagrant 正常结束，但以下机器没有运行：{machines}。',
    remedy: '请重试；如果仍然出现，请查看日志。',
  },
  'VIRTUALBOX-STATE-UNKNOWN': {
    text: '无法得知机器 {machine} 的状态：VirtualBox 无法读取其文件。',
    remedy: '请恢复其目录（可能是磁盘未挂载），或销毁集群后重新创建。',
  },
  'virtualbox.stop': { text: '保存 {count} 台机器的内存' },
};
