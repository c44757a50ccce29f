import type { doctor as english } from '../en/doctor.ts';
import type { CatalogueEntry } from '../message.ts';

/** 医生：检查本机的哪些方面、发现了什么、可以怎么办。 */
export const doctor: Record<keyof typeof english, CatalogueEntry> = {
  'DOCTOR-FIX-UNKNOWN': {
    text: '没有名为 {id} 的修复项。',
    remedy: '先运行 doctor，每项结果后面都列有可以修复的内容。',
  },
  'DOCTOR-CHECK-UNKNOWN': {
    text: '没有名为 {id} 的检查项。',
    remedy: '先运行 doctor，它会列出所有检查项及其名称。',
  },
  'DOCTOR-DISMISSED': {
    text: '没有输入管理员密码，因此未作任何更改。',
    remedy: '再试一次，或自行运行所显示的命令。',
  },
  'DOCTOR-NO-ADMINISTRATOR': {
    text: '此处无法取得管理员权限，因此未作任何更改。',
    remedy: '自行运行所显示的命令，或请管理这台计算机的人来做。',
  },

  'check.needs-virtualbox': { text: '安装 VirtualBox 之后才能得知。' },
  'check.needs-vagrant': { text: '安装 Vagrant 之后才能得知。' },
  'check.driver.title': { text: 'VirtualBox 内核驱动' },
  'check.driver.loaded': { text: 'VirtualBox 的内核驱动已加载。' },
  'check.driver.unknown': { text: '无法得知 VirtualBox 的内核驱动是否已加载。' },
  'check.driver.network': {
    text: 'VirtualBox 的网络驱动没有加载，虚拟机之间将无法互相访问。',
    remedy: '请运行 sudo modprobe vboxnetadp vboxnetflt，或重新启动计算机。',
  },
  'check.driver.network.fix': {
    text: '运行 sudo modprobe vboxnetadp vboxnetflt，或重新启动计算机。',
  },
  'check.pair.title': { text: 'VirtualBox 与 Vagrant 的搭配' },
  'check.pair.match': { text: 'Vagrant {vagrant} 可以与 VirtualBox {virtualbox} 一起使用。' },

  'doctor.running-as-root.title': { text: '用户' },
  'doctor.running-as-root.user': { text: '程序以普通用户身份运行。' },
  'doctor.running-as-root.root': {
    text: '程序以 root 身份运行。VirtualBox 会把 root 的虚拟机单独存放，您自己的账户看不到它们。',
  },
  'doctor.running-as-root.fix': {
    text: '启动程序时不要用 sudo；需要管理员时程序会询问。',
  },

  'doctor.cpu-virtualization.title': { text: '虚拟化' },
  'doctor.cpu-virtualization.on': { text: '处理器的虚拟化功能已开启。' },
  'doctor.cpu-virtualization.off': {
    text: '处理器的虚拟化功能（VT-x 或 AMD-V）已关闭或不存在，虚拟机无法启动。',
    remedy: '请在计算机的固件设置（BIOS 或 UEFI）中开启。',
  },
  'doctor.cpu-virtualization.fix': {
    text: '在计算机的固件设置（BIOS 或 UEFI）中开启，通常位于“Advanced”或“Processor”之下。',
  },
  'doctor.cpu-virtualization.nested': {
    text: '这台计算机本身就是一台虚拟机，而处理器的虚拟化功能没有传递给它。',
    remedy: '请在管理这台虚拟机的地方开启嵌套虚拟化。',
  },
  'doctor.cpu-virtualization.nested.fix': {
    text: '在管理这台虚拟机的地方开启嵌套虚拟化，或改用一台实体计算机。',
  },
  'doctor.cpu-virtualization.unknown': { text: '无法得知处理器的虚拟化功能是否已开启。' },

  'doctor.kvm-in-use.title': { text: 'KVM 的占用' },
  'doctor.kvm-in-use.old': {
    text: '只要没有 KVM 虚拟机在运行，Linux {kernel} 就会把处理器留给 VirtualBox。',
  },
  'doctor.kvm-in-use.none': { text: 'KVM 没有占用处理器。' },
  'doctor.kvm-in-use.fine': { text: 'KVM（{module}）与 VirtualBox {version} 可以并存。' },
  'doctor.kvm-in-use.unknown': { text: '无法得知 KVM 是否占用了处理器。' },
  'doctor.kvm-in-use.taken': {
    text: 'KVM（{module}）占用了处理器的虚拟化功能，而 VirtualBox {version} 无法与它共用：虚拟机都无法启动。',
    remedy: '运行 sudo modprobe -r {module} kvm；doctor 会说明如何使其长期有效。',
  },
  'doctor.kvm-in-use.unload': { text: '在下次重新启动之前有效：sudo modprobe -r {module} kvm' },
  'doctor.kvm-in-use.switch-off': {
    text: '长期有效：把“options kvm enable_virt_at_load=0”这一行写入 /etc/modprobe.d/kvm.conf，然后重新启动。',
  },
  'doctor.kvm-in-use.upgrade': { text: '或者改用能够共用的 VirtualBox {version} 或更新版本。' },
  'doctor.kvm-in-use.withheld': {
    text: '设置 enable_virt_at_load=0 使 KVM（{module}）不去准备处理器，而 VirtualBox {version} 依赖这一步：虚拟机都无法启动。',
    remedy: '请从 /etc/modprobe.d 中删除该设置，然后重新启动计算机。',
  },
  'doctor.kvm-in-use.switch-on': {
    text: '从 /etc/modprobe.d 中删除“options kvm enable_virt_at_load=0”，然后重新启动。只有较旧的 VirtualBox 才需要它。',
  },

  'doctor.hyperv-wsl2.title': { text: 'Hyper-V 与 WSL 2' },
  'doctor.hyperv-wsl2.off': { text: '没有其他虚拟机监控程序占用处理器。' },
  'doctor.hyperv-wsl2.slow': {
    text: 'Hyper-V 占用了处理器（WSL 2、Docker 和内存完整性都会用到它）。虚拟机在它之上运行，会明显变慢。',
  },
  'doctor.hyperv-wsl2.refused': {
    text: 'Hyper-V 占用了处理器，此时 Vagrant {vagrant} 会拒绝使用 VirtualBox。',
    remedy: '请改用 Vagrant 2.3.5 或更高版本，或关闭 Hyper-V。',
  },
  'doctor.hyperv-wsl2.fix': {
    text: '若要全速运行，请在 Windows 中关闭 Hyper-V、虚拟机平台和内存完整性。之后 WSL 2 和 Docker 将无法运行。',
  },
  'doctor.hyperv-wsl2.unknown': { text: '无法得知 Hyper-V 是否已开启。' },

  'doctor.path-charset.title': { text: '文件夹' },
  'doctor.path-charset.plain': { text: '所有程序都能读取这些文件夹的名称。' },
  'doctor.path-charset.strange': {
    text: '文件夹 {path} 含有 Vagrant 或 VirtualBox 可能无法读取的字符。',
  },
  'doctor.path-charset.fix': {
    text: '把变量 {variable} 设为一个路径只含英文字母和数字的文件夹。',
  },
  'doctor.path-charset.fix.virtualbox': {
    text: '在 VirtualBox 的偏好设置中，选择一个路径只含英文字母和数字的虚拟机文件夹。',
  },

  'doctor.nofile.title': { text: '打开的文件' },
  'doctor.nofile.enough': { text: '一个程序可以打开 {limit} 个文件。' },
  'doctor.nofile.few': {
    text: '一个程序只能打开 {limit} 个文件；Vagrant 和 VirtualBox 需要 {needed} 个。',
  },
  'doctor.nofile.fix': { text: '提高上限：ulimit -n {needed}' },
  'doctor.nofile.unknown': { text: '无法得知一个程序可以打开多少个文件。' },

  'doctor.clock.title': { text: '时钟' },
  'doctor.clock.none': { text: '没有虚拟机在运行。' },
  'doctor.clock.right': { text: '虚拟机的时钟是准的。' },
  'doctor.clock.off': {
    text: '{machine} 的时钟差了 {seconds} 秒。这样 DC/OS 的各项服务会互不信任。',
  },
  'doctor.clock.fix': {
    text: '请等一分钟：计算机休眠之后，VirtualBox 会校准时钟。如果仍然如此，请停止集群后再启动。',
  },
  'doctor.clock.unknown': { text: '并非每台虚拟机都报告了时间。' },

  'doctor.leftovers.title': { text: '遗留物' },
  'doctor.leftovers.none': { text: '没有不属于任何集群的遗留物。' },
  'doctor.leftovers.some': { text: '有 {count} 项遗留物不属于任何集群。' },
  'doctor.leftovers.unknown': { text: '无法完整得知是否有遗留物。' },
  'doctor.leftovers.fix': { text: '可以在这里删除。只会动本程序创建的东西。' },
  'doctor.leftovers.command': { text: '以管理员身份运行：{command}' },
  'doctor.leftovers.vm': { text: '删除虚拟机 {name} 及其磁盘' },
  'doctor.leftovers.adapter': { text: '删除网络 {name}（{address}）' },
  'doctor.leftovers.container': { text: '删除容器 {name}' },
  'doctor.leftovers.bridge': { text: '删除网桥 {name}' },
  'doctor.leftovers.lock': { text: '删除失效的锁 {path}' },
  'doctor.leftovers.hosts': { text: '从 {file} 中删除已不存在的集群 {id} 的名称' },

  'step.preflight': { text: '检查这台计算机是否就绪' },
  'help.doctor': { text: '检查这台计算机，并修复可以修复的问题' },
  'help.doctor.fix': { text: '修复某项结果所提供的内容：doctor 给出的编号' },
  'help.doctor.mute': { text: '不再提示某个检查项' },
  'help.doctor.unmute': { text: '重新提示某个检查项' },
  'cli.doctor.status.pass': { text: '正常' },
  'cli.doctor.status.warn': { text: '警告' },
  'cli.doctor.status.fail': { text: '问题' },
  'cli.doctor.status.unknown': { text: '未知' },
  'cli.doctor.line': { text: '{status}：{title}。{summary}' },
  'cli.doctor.muted': { text: '{status}（已静音）：{title}。{summary}' },
  'cli.doctor.fix': { text: '→ {text}' },
  'cli.doctor.action': { text: '→ {text}（运行 doctor --fix {id}）' },
  'cli.doctor.total': {
    text: '{problems} 个问题，{warnings} 个警告，{unknown} 项未知；{seconds} 秒内检查了 {count} 项。',
  },
  'cli.doctor.fixed': { text: '已完成。' },
  'cli.doctor.nothing': { text: '没有需要做的事。' },
  'cli.doctor.refused': { text: '未作任何更改。可手动执行：' },
};
