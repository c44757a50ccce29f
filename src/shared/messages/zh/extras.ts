import type { extras as english } from '../en/extras.ts';
import type { CatalogueEntry } from '../message.ts';

/** What machines get beside DC/OS: a registry, Java, a folder of this computer. */
export const extras: Record<keyof typeof english, CatalogueEntry> = {
  'step.registry': { text: '{machine} 上的私有 Docker 镜像仓库' },
  'step.registry-trust': { text: '让 {machine} 信任镜像仓库' },
  'step.java': { text: '{machine} 上的 Java' },

  'REGISTRY-NEEDS-DCOS': {
    text: '私有镜像仓库随 DC/OS 一起提供，而这些机器不安装 DC/OS。',
    remedy: '请选择一个 DC/OS 版本，或者不要镜像仓库。',
  },
  'REGISTRY-NEEDS-BOOT': {
    text: '私有镜像仓库位于引导机上，而此拓扑没有引导机。',
    remedy: '请添加一台 boot 类型的机器，或者不要镜像仓库。',
  },
  'REGISTRY-IMAGE-MISSING': {
    text: '{machine} 上没有镜像 registry:2，也无法获取：{detail}',
    remedy:
      'DC/OS 的 box 镜像自带该镜像；否则机器需要联网，或用 `docker load` 在机器上载入，然后重试。',
  },
  'REGISTRY-FAILED': {
    text: '{machine} 上的私有镜像仓库没有运行：{detail}',
    remedy: '请在该机器上查看 `journalctl -u dcos-vagrant-registry`，然后重试。',
  },

  'JAVA-FILE-UNREADABLE': {
    text: '{path} 不是这里可以读取的文件。',
    remedy: '请指定本机上 Linux x64 版 JRE 或 JDK 的 .tar.gz。',
  },
  'JAVA-NOT-AN-ARCHIVE': {
    text: '{path} 不是 tar.gz 归档，或者已损坏。',
    remedy: '请提供 Linux x64 版 JRE 或 JDK 的 .tar.gz，并确认下载完整。',
  },
  'JAVA-NOT-IN-ARCHIVE': {
    text: '{path} 中没有 Java：缺少 bin/java。',
    remedy: '请提供 Linux x64 版 JRE 或 JDK 的 .tar.gz。',
  },
  'JAVA-OF-OTHER-SYSTEM': {
    text: '{path} 中的 Java 适用于其他系统或其他处理器，与这些机器不符。',
    remedy: '请提供 Linux x64（x86-64、amd64）版的归档。',
  },
  'JAVA-DOES-NOT-RUN': {
    text: '{path} 中的 Java 无法在 {machine} 上运行：{detail}',
    remedy: '请提供为较旧的 Linux 系统构建的 Java；DC/OS 的 box 镜像是 CentOS 7。',
  },
  'EXTRAS-JAVA-FILE-NEEDED': {
    text: 'DCOS_JAVA_ENABLED 要求代理节点有 Java，但没有指定 Java 归档。',
    remedy: '请用 `--java FILE` 或 DCOS_VAGRANT_JAVA 指定 Linux x64 版 JRE 或 JDK 的 .tar.gz。',
  },

  'CLI-MOUNT-FOLDER-EMPTY': {
    text: '--mount 没有指定本机的文件夹。',
    remedy: '请写成 FOLDER 或 FOLDER:/folder/of/the/machines。',
  },
  'MOUNT-FOLDER-MISSING': {
    text: '要给机器看的文件夹不存在：{folder}。',
    remedy: '请指定本机上的一个文件夹，或把它放回原处。',
  },
  'MOUNT-GUEST-INVALID': {
    text: '“{folder}”不能作为机器上的文件夹。',
    remedy: '请给出完整路径，只用字母、数字、点、连字符和空格，例如 /vagrant。',
  },
  'MOUNT-GUEST-SYSTEM': {
    text: '挂载到 {folder} 会遮住机器运行所需的内容。',
    remedy: '请用一个单独的文件夹，例如 /vagrant。',
  },
  'MOUNT-NEEDS-ADDITIONS': {
    text: '只有镜像 {name} 带有增强功能，VirtualBox 才能挂载文件夹。',
    remedy: '请选用带有增强功能的 box 镜像，用 vagrant-vbguest 安装，或改用 rsync。',
  },
  'MOUNT-METHOD-PROVIDER': {
    text: '{provider} 的机器不能用 {method} 方式挂载。',
    remedy: '请改用 rsync 或 nfs。',
  },
  'MOUNT-NFS-WINDOWS': {
    text: 'Windows 不能为 Vagrant 提供 NFS，Vagrant 会直接略过该文件夹而不作提示。',
    remedy: '请改用 virtualbox 或 rsync。',
  },
  'MOUNT-NFSD-MISSING': {
    text: '这台计算机没有 NFS 服务器，而挂载方式 nfs 需要它。',
    remedy: '请安装并启动它（Debian：nfs-kernel-server，Fedora：nfs-utils），或改用 rsync。',
  },
  'MOUNT-NFS-RIGHTS': {
    text: '使用 nfs 时，Vagrant 通过 sudo 写入 /etc/exports，可能需要密码，而这里无法输入。',
    remedy:
      '请按 Vagrant 的 NFS 文档（“Root Privilege Requirement”）允许 sudo 免密码执行，或改用 rsync。',
  },
  'MOUNT-RSYNC-MISSING': {
    text: '这台计算机上没有 rsync 程序，而挂载方式 rsync 需要它。',
    remedy: '请安装 rsync，或改用其他方式。',
  },
  'VBGUEST-MISSING': {
    text: '这里的 Vagrant 没有插件 vagrant-vbguest。',
    remedy: '请运行一次 `vagrant plugin install vagrant-vbguest`，或者不要使用它。',
  },
  'VBGUEST-WITHOUT-MOUNT': {
    text: 'vagrant-vbguest 用来维护增强功能，只有 virtualbox 挂载方式才需要。',
    remedy: '请用 virtualbox 方式挂载一个文件夹，或者不要使用该插件。',
  },

  'doctor.machine-extras.title': { text: '集群所用的文件夹和插件' },
  'doctor.machine-extras.well': { text: '挂载集群文件夹所需的东西，这台计算机都有。' },
  'doctor.machine-extras.fix.folder': { text: '请把文件夹放回原处。' },
  'doctor.machine-extras.fix.nfsd': {
    text: '请安装并启动 NFS 服务器（Debian：nfs-kernel-server，Fedora：nfs-utils）。',
  },
  'doctor.machine-extras.fix.rights': {
    text: '请按 Vagrant 的 NFS 文档，允许 sudo 免密码修改 /etc/exports。',
  },
  'doctor.machine-extras.fix.rsync': { text: '请安装 rsync。' },
  'doctor.machine-extras.fix.vbguest': {
    text: '请运行 vagrant plugin install vagrant-vbguest。',
  },

  'help.up.private-registry': { text: '在引导机上建立所有机器都信任的私有 Docker 镜像仓库' },
  'help.up.java': { text: '给代理节点用的 Java 运行环境归档（tar.gz）' },
  'help.up.mount': { text: '机器能看到的本机文件夹，以及在机器上的位置（默认：/vagrant）' },
  'help.up.mount-method': { text: '挂载方式（默认：virtualbox；lxc 为 rsync）' },
  'help.up.vbguest': { text: '让增强功能与 VirtualBox 保持一致（插件 vagrant-vbguest）' },
  'help.up.vagrant-log': { text: 'Vagrant 在操作日志中记录的详细程度' },

  'shell.choose.java': { text: 'Java 运行环境归档' },

  'use.registry': { text: 'Docker 镜像仓库' },
  'use.registry.push': {
    text: '集群中的机器上，docker 已信任它。要在本机推送镜像，请把它的证书颁发机构 {file} 作为 /etc/docker/certs.d/{address}/ca.crt 交给 docker。',
  },
  'use.registry.simulated': {
    text: '这是模拟的镜像仓库：其中没有内容，也无法推送镜像。',
  },

  'wizard.option.registry': { text: 'Docker 镜像仓库' },
  'wizard.options.registry': { text: '在引导机上建立私有 Docker 镜像仓库' },
  'wizard.options.registry.why': {
    text: '地址为 {address}，其证书受所有机器信任。推送到那里的镜像可以作为应用运行。',
  },
  'wizard.options.registry.none': { text: '无' },
  'wizard.options.registry.no-dcos': { text: '这些机器不安装 DC/OS，因此没有镜像仓库。' },
  'wizard.option.java': { text: 'Java 运行环境' },
  'wizard.options.java': { text: '给代理节点用的 Java 运行环境归档' },
  'wizard.options.java.why': {
    text: 'Linux x64 版 JRE 或 JDK 的 .tar.gz。它会在每个代理节点上解压，java 命令在 PATH 中。留空则不安装。',
  },
  'wizard.options.java.none': { text: '无' },
  'wizard.option.mount': { text: '共享文件夹' },
  'wizard.options.mount.none': { text: '无' },
  'wizard.options.mount.method': { text: '机器如何看到本机的文件夹' },
  'wizard.options.mount.method.none': { text: '看不到' },
  'wizard.options.mount.method.virtualbox': { text: 'VirtualBox 共享文件夹' },
  'wizard.options.mount.method.nfs': { text: 'NFS 共享' },
  'wizard.options.mount.method.rsync': { text: '用 rsync 复制' },
  'wizard.options.mount.why.none': {
    text: '机器看不到本机的任何内容；DC/OS 也不需要。',
  },
  'wizard.options.mount.why.virtualbox': {
    text: '需要 box 镜像中的增强功能与您的 VirtualBox 相配；DC/OS 的 box 镜像自带一份。',
  },
  'wizard.options.mount.why.nfs': {
    text: '需要本机有 NFS 服务器，并且 Vagrant 有管理员权限。Windows 上不可用。',
  },
  'wizard.options.mount.why.rsync': {
    text: '在机器创建或启动时从本机单向复制。两边都需要 rsync。',
  },
  'wizard.options.mount.folder': { text: '本机的文件夹' },
  'wizard.options.mount.guest': { text: '在机器上的位置' },
  'wizard.options.mount.vbguest': { text: '让增强功能与 VirtualBox 保持一致' },
  'wizard.options.mount.vbguest.why': {
    text: '由 Vagrant 插件 vagrant-vbguest 完成，需先安装一次：vagrant plugin install vagrant-vbguest。',
  },
  'wizard.option.vagrant-log': { text: 'Vagrant 日志' },
  'wizard.options.vagrant-log': { text: 'Vagrant 在操作日志中记录的详细程度' },
  'wizard.options.vagrant-log.usual': { text: '照常' },
  'wizard.options.vagrant-log.error': { text: '错误' },
  'wizard.options.vagrant-log.warn': { text: '警告' },
  'wizard.options.vagrant-log.info': { text: '所做的事（info）' },
  'wizard.options.vagrant-log.debug': { text: '全部（debug）' },
  'wizard.options.later.variable': {
    text: '对这个集群的所有操作有效。若照常，可以随时用环境变量 VAGRANT_LOG 指定。',
  },
  'wizard.error.mount-folder': {
    text: '没有指定要给机器看的文件夹。',
    remedy: '请指定本机上的一个文件夹，或选择“看不到”。',
  },
};
