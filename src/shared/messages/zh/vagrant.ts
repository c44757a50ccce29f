import type { vagrant as english } from '../en/vagrant.ts';
import type { CatalogueEntry } from '../message.ts';

/** Of the `vagrant` command. `{detail}` is what Vagrant itself said. */
export const vagrant: Record<keyof typeof english, CatalogueEntry> = {
  'VAGRANT-MISSING': {
    text: '未安装 Vagrant，或其所在目录不在 PATH 中。',
    remedy: '请安装 Vagrant（在 Debian 上：apt install vagrant），然后重试。',
  },
  'VAGRANT-LOCKED': {
    text: '另一个 Vagrant 进程正在操作这台机器。',
    remedy: '请等待其结束，或在启动它的地方将其结束，然后重试。',
  },
  'VAGRANT-INTERRUPTED': {
    text: 'Vagrant 被中断，已开始的工作保持原样。',
    remedy: '重试即可从停下的地方继续。',
  },
  'VAGRANT-PROVIDER-VERSION': {
    text: '已安装的 Vagrant 不支持已安装的 VirtualBox 版本。',
    remedy:
      '请安装更新的 Vagrant（VirtualBox 7.1 需要 2.4.2，7.2 需要 2.4.9），或较旧的 VirtualBox。',
  },
  'VAGRANT-PROVIDER-MISSING': {
    text: 'Vagrant 在此处无法使用其虚拟化方式：{detail}',
    remedy: '请安装缺少的部分，然后重试。',
  },
  'VAGRANT-PLUGIN-MISSING': {
    text: '某个在此生效的 Vagrantfile 要求一个未安装的插件：{detail}',
    remedy: '本程序的集群不需要任何插件。请在 Vagrant 主目录的 Vagrantfile 中查找该要求。',
  },
  'VAGRANT-BOX-MISSING': {
    text: '无法取得 Box 镜像：{detail}',
    remedy: '请检查名称和网络，或提供本地文件、镜像站或自己的 Box 镜像。',
  },
  'VAGRANT-BOX-CHECKSUM': {
    text: '下载的 Box 镜像与预期不符：{detail}',
    remedy: '请重新下载；如果仍然出现，请不要使用该来源。',
  },
  'VAGRANT-DOWNLOAD-FAILED': {
    text: 'Vagrant 未能读取或下载文件：{detail}',
    remedy: '请检查路径或网络，然后重试。',
  },
  'VAGRANT-MACHINE-UNKNOWN': {
    text: 'Vagrant 在集群中找不到这台机器：{detail}',
    remedy: '请检查名称；机器列在集群目录的 VagrantConfig.yaml 中。',
  },
  'VAGRANT-FILE-MISSING': {
    text: '集群目录中没有 Vagrantfile。',
    remedy: '请继续创建此集群，届时会重新写入该文件。',
  },
  'VAGRANT-FILE-INVALID': {
    text: 'Vagrant 不接受其配置：{detail}',
    remedy:
      '如果您改过 Vagrantfile 或 VagrantConfig.yaml，请撤销改动；继续创建会重新写入 Vagrantfile。',
  },
  'VAGRANT-MACHINE-NOT-RUNNING': {
    text: '机器没有运行，或尚未响应 ssh。',
    remedy: '请启动集群，然后重试。',
  },
  'VAGRANT-BOOT-TIMEOUT': {
    text: '有一台机器启动后未能及时响应 ssh。',
    remedy: '请减轻这台计算机的负载，或为机器分配更多内存，然后重试。',
  },
  'VAGRANT-UNSUPPORTED': {
    text: '此集群的虚拟化方式不支持该操作：{detail}',
    remedy: '请改用它所支持的方式。',
  },
  'VAGRANT-FAILED': {
    text: 'Vagrant 执行出错：{detail}',
    remedy: '出错原因见其最后几行输出；处理后请重试。',
  },
};
