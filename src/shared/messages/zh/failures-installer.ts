import type { failuresInstaller as english } from '../en/failures-installer.ts';
import type { CatalogueEntry } from '../message.ts';

/** Known failures of DC/OS’s installer and of what it is given. The text is the cause. */
export const failuresInstaller: Record<keyof typeof english, CatalogueEntry> = {
  'failure.genconf-config-missing': {
    text: 'DC/OS 安装程序没有找到 `genconf/config.yaml`：文件未复制，或格式不对。',
    remedy:
      '继续创建集群即可，本程序会重新写入该文件。手动安装时：请把扁平格式的 `config.yaml` 放入安装程序旁的 `genconf/`。',
  },
  'failure.genconf-no-config': {
    text: 'DC/OS 安装程序在其运行目录中没有找到 `genconf/config.yaml`。',
    remedy:
      '继续创建集群即可，本程序会重新写入该文件。手动安装时：请把 `config.yaml` 放入启动安装程序的目录下的 `genconf/`。',
  },
  'failure.genconf-config-invalid': {
    text: 'DC/OS 安装程序拒绝了 `config.yaml`：某个键缺失、未知，或不适用于此版本。',
    remedy:
      '日志中该行之下列出了每个键。请在您提供的 `config.yaml` 中更正，或不提供文件，由本程序来写。',
  },
  'failure.genconf-master-count': {
    text: 'DC/OS 需要 1、3、5、7 或 9 台主节点，这里有 {found} 台。',
    remedy: '请选择主节点数为奇数的拓扑。',
  },
  'failure.genconf-duplicates': {
    text: '同一个地址分配给了两台机器，或重复写了两次。',
    remedy: '请在拓扑中为每台机器指定各自的地址和一个角色。',
  },
  'failure.genconf-bad-ip': {
    text: 'DC/OS 的地址列表中有不是 IPv4 地址的内容，例如主机名。',
    remedy: '请在 `config.yaml` 中填写点分 IPv4 地址，例如 192.168.57.90。',
  },
  'failure.genconf-ip-detect-missing': {
    text: 'DC/OS 安装程序没有找到 `genconf/ip-detect`，即用来得出机器地址的脚本。',
    remedy:
      '继续创建集群即可，本程序会重新写入该脚本。手动安装时：请把可执行的 `ip-detect` 放入 `genconf/`。',
  },
  'failure.genconf-key-missing': {
    text: '`config.yaml` 中缺少键 `{key}`，且它没有默认值。',
    remedy: '请在您提供的 `config.yaml` 中加上 `{key}`，或不提供文件，由本程序来写。',
  },
  'failure.genconf-spartan-resolver': {
    text: '`resolvers` 中写的是 DC/OS 自己的转发器（198.51.100.1 至 3），这会让它们互相询问。',
    remedy: '请填写集群之外的 DNS 服务器，例如 VirtualBox 虚拟机中的 10.0.2.3。',
  },
  'failure.genconf-docker-down': {
    text: '引导机上没有 Docker，或 Docker 未运行。',
    remedy:
      '请登录引导机查看 `systemctl status docker`，用 `sudo systemctl start docker` 启动它，然后继续创建集群。',
  },
  'failure.installer-not-a-script': {
    text: '本应是 DC/OS 安装程序的文件其实是一个错误页面，或并不完整。',
    remedy: '请在存储页面删除该文件并重新下载，或提供一份已知 SHA-256 的副本。',
  },
  'failure.installer-checksum': {
    text: '下载的安装程序与发布的不一致：传输中损坏，或源头文件已被替换。',
    remedy: '请在存储页面删除该文件并重新下载；如果仍然出现，请不要使用该来源。',
  },
  'failure.installer-retries': {
    text: '下载一再中断。',
    remedy: '请在浏览器中确认该地址可以访问；可在设置中指定镜像站，或使用已有的文件。',
  },
  'failure.installer-accessdenied': {
    text: '服务器返回 403：文件不存在，或不再公开。',
    remedy: '请选择其他版本、在设置中指定镜像站，或使用已有的文件。',
  },
  'failure.version-unknown': {
    text: '已知版本列表中没有 DC/OS {version}。',
    remedy: '请从列表中选择版本，或提供自己的安装程序。',
  },
  'failure.config-for-version-missing': {
    text: '没有适用于 DC/OS {version} 的 `config.yaml` 模板。',
    remedy: '请为该版本提供自己的 `config.yaml`。在 dcos-vagrant 中：用 DCOS_CONFIG_PATH 指定。',
  },
  'failure.file-not-found-config': {
    text: '配置中指定的文件 {file} 不存在。',
    remedy: '请更正路径，或把文件放到该处。',
  },
  'failure.no-boot-machine': {
    text: '拓扑中缺少类型为 {type} 的机器。',
    remedy: '请添加一台；集群需要引导机、主节点和代理节点。',
  },
  'failure.halt-disabled': {
    text: '其中有主节点时，dcos-vagrant 会拒绝 halt，因为主节点可能失去法定人数。',
    remedy: '请用本程序停止集群，它会按安全的顺序进行；在 dcos-vagrant 中请用 `vagrant suspend`。',
  },
  'failure.public-agent-unsupported': {
    text: 'DC/OS 1.8 之前不能用 {method} 方式安装公共代理节点。',
    remedy: '请选择更新的版本。在 dcos-vagrant 中：使用 ssh_pull 方式。',
  },
  'failure.machine-ip-unknown': {
    text: '机器 {machine} 在私有网络中没有地址。',
    remedy: '请在拓扑中为它指定 `ip`。',
  },
  'failure.hostname-invalid': {
    text: '某台机器的名称中含有主机名不允许的字符。',
    remedy: '请只使用字母、数字和连字符。',
  },
};
