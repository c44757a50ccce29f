import type { failuresVagrant as english } from '../en/failures-vagrant.ts';
import type { CatalogueEntry } from '../message.ts';

/** Known failures of Vagrant and its plugins. The text is the cause. */
export const failuresVagrant: Record<keyof typeof english, CatalogueEntry> = {
  'failure.vagrant-setting-env': {
    text: 'Vagrant 低于 1.8.1，不认识 provisioner 的设置 `env`。',
    remedy: '请安装更新的 Vagrant。',
  },
  'failure.no-default-provider': {
    text: 'Vagrant 找不到可用的虚拟化方式：没有 VirtualBox，或它比此 Vagrant 支持的版本更新。',
    remedy: '请安装 VirtualBox，或支持已装版本的 Vagrant。',
  },
  'failure.vbox-version-unsupported': {
    text: '已安装的 Vagrant 不支持已安装的 VirtualBox 版本。',
    remedy:
      '请安装更新的 Vagrant（VirtualBox 7.0 需要 2.3.2，7.1 需要 2.4.2，7.2 需要 2.4.9），或较旧的 VirtualBox。',
  },
  'failure.vbox-not-detected': {
    text: 'Vagrant 找不到 VirtualBox 的程序 VBoxManage。',
    remedy: '请安装 VirtualBox，或把 VBoxManage 所在目录加入 PATH。',
  },
  'failure.vbox-user-mismatch': {
    text: '该虚拟机属于这台电脑的另一用户，常因 `sudo vagrant` 而属于 root。',
    remedy: '请以创建它的用户操作，或以该用户销毁它。',
  },
  'failure.machine-action-locked': {
    text: '另一个 Vagrant 进程正在操作这台机器。',
    remedy: '请等待其结束，或在启动它的地方将其结束，然后继续。',
  },
  'failure.machine-locked': {
    text: '另一个 Vagrant 进程持有该机器的锁。',
    remedy: '请等待其结束，或在启动它的地方将其结束，然后继续。',
  },
  'failure.environment-locked': {
    text: '另一个 Vagrant 进程持有此 Vagrant 主目录的锁“{lock}”。',
    remedy: '请等待其结束，然后继续。',
  },
  'failure.provider-not-usable': {
    text: 'Vagrant 无法在这台电脑上使用其虚拟化方式。',
    remedy: '日志中该行之下给出了原因。',
  },
  'failure.vagrant-too-old-project': {
    text: 'Vagrantfile 要求另一个 Vagrant 版本。',
    remedy: '请安装该行之下指出的版本。',
  },
  'failure.vagrant-home-newer': {
    text: '更新版本的 Vagrant 改动过 Vagrant 主目录。',
    remedy: '请使用那个更新的 Vagrant，或用 VAGRANT_HOME 指定其他目录。',
  },
  'failure.vagrant-interrupted': {
    text: 'Vagrant 被外部中断，并已做清理。',
    remedy: '继续创建集群即可，已完成的部分会被识别。',
  },
  'failure.vagrantfile-load': {
    text: '某个在此生效的 Vagrantfile 无法加载。',
    remedy:
      '该行之下列出了文件、行号和原因。请撤销在其中的改动；继续创建会重新写入集群自己的 Vagrantfile。',
  },
  'failure.vagrantfile-syntax': {
    text: '某个在此生效的 Vagrantfile 有语法错误。',
    remedy: '该行之下列出了文件和行号。请撤销在其中的改动。',
  },
  'failure.vagrant-config-invalid': {
    text: 'Vagrant 拒绝了其配置中的某项设置。',
    remedy: '日志中该行之下列出了该设置。',
  },
  'failure.vagrant-setting-unknown': {
    text: 'Vagrant 不认识设置：{setting}。',
    remedy: '请从 Vagrantfile 中删除它，或安装它所属的 Vagrant 版本或插件。',
  },
  'failure.vagrant-section-unknown': {
    text: '某个 Vagrantfile 配置了“{section}”，但没有已安装的插件认识它。',
    remedy:
      '请安装该插件，或从 Vagrant 主目录的 Vagrantfile 中删除这些行。本程序的集群不需要任何插件。',
  },
  'failure.vagrant-provider-unknown': {
    text: 'Vagrant 不认识名为 {provider} 的虚拟化方式。',
    remedy: '请安装提供它的插件，或选择其他虚拟化方式。',
  },
  'failure.vagrant-machine-unknown': {
    text: 'Vagrant 在此目录中不认识名为 {machine} 的机器。',
    remedy: '请检查名称；机器列在 `VagrantConfig.yaml` 中。',
  },
  'failure.vagrant-no-environment': {
    text: 'Vagrant 在该目录中没有找到 Vagrantfile。',
    remedy: '继续创建集群即可，本程序会重新写入该文件。手动操作时：请切换到集群所在的目录。',
  },
  'failure.vagrant-action-unsupported': {
    text: '此集群的虚拟化方式做不到对 Vagrant 的要求。',
    remedy: '请使用该方式提供的功能：例如容器可以停止，但不能暂停。',
  },
  'failure.vagrant-needs-tty': {
    text: 'Vagrant 想提问，但没有终端。',
    remedy: '其上方说明了想问什么；请在终端中运行同一命令来回答。',
  },
  'failure.plugin-hostmanager-missing': {
    text: '缺少 Vagrant 插件 {plugin}。',
    remedy: '请运行 `vagrant plugin install {plugin}`。本程序的集群不需要任何插件。',
  },
  'failure.plugin-not-installed': {
    text: '某个 Vagrantfile 要求插件 {plugin}，但它未安装。',
    remedy: '请安装它，或从 Vagrant 主目录的 Vagrantfile 中删除该行。本程序的集群不需要任何插件。',
  },
  'failure.plugins-of-project-missing': {
    text: '该目录要求专属的 Vagrant 插件，但它们未安装。',
    remedy: '请在该目录运行 `vagrant plugin install --local`，或从其 Vagrantfile 中删除该列表。',
  },
  'failure.plugin-install-groupby': {
    text: '此 Vagrant（1.8.3）无法在它所用的 Ruby 上安装插件。',
    remedy: '请安装 Vagrant 1.8.4 或更新版本。',
  },
  'failure.plugin-conflict': {
    text: 'Vagrant 插件要求的版本互相冲突。',
    remedy: '请运行 `vagrant plugin update`，或 `vagrant plugin expunge --reinstall`。',
  },
  'failure.plugin-init': {
    text: 'Vagrant 插件是为另一个 Vagrant 构建的，无法加载。',
    remedy: '请运行 `vagrant plugin repair`；若无效，运行 `vagrant plugin expunge --reinstall`。',
  },
  'failure.plugin-devtools': {
    text: '某个 Vagrant 插件需要编译，但没有编译器。',
    remedy: '请安装系统的开发工具（`gcc` 和 `make`，在 macOS 上运行 `xcode-select --install`）。',
  },
  'failure.hostmanager-permission': {
    text: 'vagrant-hostmanager 的临时文件属于 root，是 `sudo vagrant` 留下的。',
    remedy: '请删除 `~/.vagrant.d/tmp/hosts.local`，并且不要用 `sudo` 运行 Vagrant。',
  },
  'failure.hostmanager-password': {
    text: 'vagrant-hostmanager 正在修改 hosts 文件，可能在等待无法输入的密码。',
    remedy: '这本身不是错误。本程序会自行写入名称，只询问一次。',
  },
  'failure.hostmanager-ruby': {
    text: 'vagrant-hostmanager 与此 Vagrant 的 Ruby 不兼容。',
    remedy: '请安装更新的 vagrant-hostmanager，或将其移除：本程序的集群不需要它。',
  },
  'failure.scp-unfinished': {
    text: '向机器复制文件时中断；vagrant-hostmanager 同时写同一个文件时会如此。',
    remedy: '请再运行一次，或移除 vagrant-hostmanager：本程序的集群不需要它。',
  },
};
