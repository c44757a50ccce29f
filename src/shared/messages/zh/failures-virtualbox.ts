import type { failuresVirtualbox as english } from '../en/failures-virtualbox.ts';
import type { CatalogueEntry } from '../message.ts';

/** Known failures of VirtualBox and its networks. The text is the cause. */
export const failuresVirtualbox: Record<keyof typeof english, CatalogueEntry> = {
  'failure.vboxnet0-missing': {
    text: '没有仅主机适配器 {adapter}。',
    remedy: '继续创建集群即可，会自动创建适配器。手动操作：`VBoxManage hostonlyif create`。',
  },
  'failure.vbox-hostonly-gone': {
    text: '机器所连接的仅主机网络 {adapter} 已不存在。',
    remedy:
      '请再次启动集群：本程序会尽可能重新创建网络。手动操作：`VBoxManage hostonlyif create`。',
  },
  'failure.vbox-vm-name-exists': {
    text: 'VirtualBox 中已有同名机器，或残留了同名文件夹。',
    remedy: '请在“本机检查”页面查看残留内容；移除旧机器或其文件夹，或为集群换个名称。',
  },
  'failure.vbox-rename-dir': {
    text: '先前同名机器残留的文件夹挡住了操作。',
    remedy: '如果该机器已不存在，请删除或移走该文件夹，然后继续。',
  },
  'failure.vbox-settings-exist': {
    text: '已存在同名机器的设置文件。',
    remedy: '请移除它所属的机器；如果只是残留，请移除其文件夹，然后继续。',
  },
  'failure.hostonly-range-vagrant': {
    text: 'VirtualBox 不允许使用这些地址的仅主机网络，通常只允许 192.168.56.0/21。',
    remedy: '请让本程序允许该网络，或为集群选择 192.168.56.0/21 之内的网络。',
  },
  'failure.hostonly-range-vbox': {
    text: 'VirtualBox 拒绝了该仅主机网络：其地址超出允许范围。',
    remedy: '请让本程序允许该网络，或为集群选择 192.168.56.0/21 之内的网络。',
  },
  'failure.hostonly-removed-macos': {
    text: 'macOS 上的 VirtualBox 7 使用了此 Vagrant 不认识的另一种仅主机网络。',
    remedy: '请安装 Vagrant 2.3.3 或更新版本。',
  },
  'failure.hostonly-create-failed': {
    text: 'VirtualBox 未能创建仅主机适配器。',
    remedy: '请重启电脑。在 Windows 上：以管理员身份重新安装 VirtualBox，并移除不用的适配器。',
  },
  'failure.intnet-not-found': {
    text: '仅主机网络的适配器已停用或不存在。',
    remedy: '在 Windows 上：请启用该适配器，并在其属性中勾选 VirtualBox 的驱动；然后重启电脑。',
  },
  'failure.hostonly-dhcp-collision': {
    text: '同一范围内已有另一个仅主机网络在分配地址。',
    remedy: '请用 `VBoxManage dhcpserver remove` 移除其服务器，或为集群选择其他网络。',
  },
  'failure.network-collision': {
    text: '集群的网络已被这台电脑上的其他适配器或 VPN 占用。',
    remedy: '请为集群选择其他网络，或断开 VPN。',
  },
  'failure.port-collision': {
    text: 'Vagrant 转发给机器的端口在这台电脑上已被占用。',
    remedy: '请结束占用它的程序，然后继续。在自己的 Vagrantfile 中：可设置 `auto_correct: true`。',
  },
  'failure.vbox-nat-port': {
    text: '这台电脑的一个端口同时转发给了两台机器或服务。',
    remedy: '请在 VirtualBox 中该机器的网络设置里移除其中一条规则。',
  },
  'failure.vm-bad-state': {
    text: '机器在启动过程中停止或崩溃。',
    remedy: '请重试。如果仍然出现，请查看机器目录中的 `VBox.log`，以及虚拟化和内存是否可用。',
  },
  'failure.vbox-session-locked': {
    text: '另一个程序（例如 VirtualBox 的窗口）正在操作该机器。',
    remedy: '请等待其结束，或在那里关闭该机器，然后重试。',
  },
  'failure.vbox-object-state': {
    text: 'VirtualBox 表示机器当前的状态不允许此操作。',
    remedy: '请等它稳定下来，然后重试。',
  },
  'failure.vbox-not-mutable': {
    text: '机器处于 {state} 状态时不能更改设置。',
    remedy: '请完全停止该机器，然后重试。',
  },
  'failure.vbox-not-running': { text: '机器 {machine} 未运行。', remedy: '请启动集群，然后重试。' },
  'failure.vbox-machine-unknown': {
    text: 'VirtualBox 中没有该机器：它已被移除。',
    remedy: '继续创建集群即可，会重新创建该机器。',
  },
  'failure.vbox-inaccessible': {
    text: 'VirtualBox 无法读取该机器的文件。',
    remedy: '请恢复其文件夹（可能是磁盘未挂载），或销毁该机器后重新创建。',
  },
  'failure.vbox-file-missing': {
    text: '该机器的某个文件（例如磁盘）不存在。',
    remedy: '请将其恢复（可能是磁盘未挂载），或销毁该机器后重新创建。',
  },
  'failure.vbox-has-clones': {
    text: '其他机器建立在这台机器的磁盘之上。',
    remedy: '请先移除那些机器。',
  },
  'failure.vbox-snapshot-unknown': {
    text: '该机器没有名为 {snapshot} 的快照。',
    remedy: '请从它的快照列表中选择。',
  },
  'failure.vbox-snapshot-children': {
    text: '该快照不能删除：后来的快照建立在它之上。',
    remedy: '请先删除后来的快照。',
  },
  'failure.vbox-restore-running': { text: '机器运行时不能恢复快照。', remedy: '请先停止集群。' },
  'failure.vbox-bad-size': {
    text: 'VirtualBox 拒绝了该机器的内存或 CPU 数。',
    remedy: '请在拓扑中更正该机器的 `memory` 或 `cpus`。',
  },
  'failure.vbox-aborted': {
    text: '机器的进程自行结束。',
    remedy: '请再次启动它。如果仍然出现，请查看其目录中的 `VBox.log`，以及内存和磁盘是否已满。',
  },
  'failure.vbox-ended-at-start': {
    text: '机器的进程在启动时结束。',
    remedy: '请重试。如果仍然出现，请查看机器目录中的 `VBox.log`。',
  },
  'failure.vbox-hardening': {
    text: 'VirtualBox 启动机器时被阻止：有其他程序（多为杀毒软件）进入了它的进程。',
    remedy:
      '请查看机器目录中的 `VBoxHardening.log`，在该程序中为 VirtualBox 设置例外，或重新安装 VirtualBox。',
  },
  'failure.vbox-driverless': {
    text: 'VirtualBox 在没有内核驱动的情况下运行，因此无法启动真正的机器或为其提供网络。',
    remedy:
      '请加载驱动：在 Linux 上安装内核头文件并运行 `sudo /sbin/vboxconfig`；在 macOS 上允许 Oracle 的扩展。',
  },
  'failure.vbox-service': {
    text: 'VirtualBox 自身的服务没有启动，或正在结束。',
    remedy: '请关闭 VirtualBox 的窗口，等待十秒后重试；若无效，请重启电脑。',
  },
  'failure.vbox-locale': {
    text: 'VBoxManage 无法用系统的字符集写出机器名称。',
    remedy: '请安装 UTF-8 语言环境（C.UTF-8 即可），然后重试。',
  },
  'failure.vboxmanage-generic': {
    text: 'VirtualBox 自身的命令 VBoxManage 以错误结束。',
    remedy: '日志中该行之下是它的输出。',
  },
};
