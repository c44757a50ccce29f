import type { failuresNodes as english } from '../en/failures-nodes.ts';
import type { CatalogueEntry } from '../message.ts';

/** Known failures of DC/OS on its machines. The text is the cause. */
export const failuresNodes: Record<keyof typeof english, CatalogueEntry> = {
  'failure.dcos-existing': {
    text: '这台机器上曾经完整或部分安装过 DC/OS。',
    remedy: '请销毁该机器后重新创建；继续创建集群时会补上不存在的机器。',
  },
  'failure.dcos-port-used': {
    text: '机器上 {user} 需要的端口 {port} 已被其他程序占用。',
    remedy:
      '请登录该机器，用 `sudo ss -tlnp` 查找；53 端口常为 dnsmasq 或 systemd-resolved，80 端口常为网页服务器。停止它后再继续。',
  },
  'failure.dcos-cmd-missing': {
    text: '机器上缺少程序 `{program}`：所用 Box 镜像比此 DC/OS 更旧。',
    remedy: '请使用较新的 Box 镜像，或在该机器上安装 `{program}`，然后继续。',
  },
  'failure.dcos-selinux': {
    text: '机器上 SELinux 处于强制模式，此 DC/OS 不允许。',
    remedy:
      '请登录该机器，运行 `sudo setenforce 0`，并在 `/etc/selinux/config` 中设置 SELINUX=permissive，然后继续。',
  },
  'failure.dcos-nogroup': {
    text: '机器上缺少 DC/OS 需要的用户组 `nogroup`。',
    remedy: '请登录该机器运行 `sudo groupadd nogroup`，然后继续。',
  },
  'failure.dcos-devicemapper': {
    text: '机器上的 Docker 用回环文件（devicemapper）存放镜像，DC/OS 不接受。',
    remedy:
      '请在该机器的 `/etc/docker/daemon.json` 中把 `storage-driver` 设为 overlay2，重启 Docker，然后继续。',
  },
  'failure.dcos-ftype': {
    text: '机器的文件系统创建时没有 ftype=1，而 Docker 的 overlay 需要它。',
    remedy: '请使用 XFS 文件系统带 ftype=1 的 Box 镜像。',
  },
  'failure.dcos-version-req': {
    text: '机器上的 {program} 低于 DC/OS 需要的 {needed}。',
    remedy: '请使用较新的 Box 镜像，或在该机器上更新 {program}，然后继续。',
  },
  'failure.dcos-invalid-role': {
    text: '安装 DC/OS 时给出了它不认识的角色：{role}。',
    remedy: '请使用 master、slave 或 slave_public。',
  },
  'failure.dcos-not-root': {
    text: '机器上的 DC/OS 安装脚本启动时没有管理员权限。',
    remedy: '请用 `sudo` 启动。',
  },
  'failure.dcos-preflight-failed': {
    text: '机器没有通过 DC/OS 安装前的检查。',
    remedy: '上方每个带 FAIL 的行都指出一件需要解决的事。',
  },
  'failure.dcos-setup-failed': {
    text: '机器未能从引导机下载 DC/OS，或未能解包。',
    remedy:
      '请确认引导机正在运行、该机器的磁盘有空间；在其中运行 `journalctl -u dcos-setup -u dcos-download` 可了解更多。',
  },
  'failure.postflight-unhealthy': {
    text: 'DC/OS 没有在规定时间内变为健康。',
    remedy: '日志中该行之下列出了异常的单元。请为机器增加内存，或减轻这台电脑的负载，然后继续。',
  },
  'failure.postflight-nodiag': {
    text: '机器上没有 DC/OS 自带的诊断程序：安装并未完成。',
    remedy: '请在上方查看 dcos-download 和 dcos-setup 的情况，然后销毁该机器再继续。',
  },
  'failure.cosmos-marathon-unavailable': {
    text: 'DC/OS 的软件包服务保留了 Marathon 的旧地址（1.6 的已知问题）。',
    remedy: '请在主节点上运行 `sudo systemctl restart dcos-cosmos`。',
  },
  'failure.login-offline': {
    text: '集群无法访问互联网上的登录服务。',
    remedy: '请确认机器能访问互联网并解析名称；5.0.20 之前的 VirtualBox 在 NAT 后会出现解析问题。',
  },
  'failure.dcos-ip-detect': {
    text: '脚本 `ip-detect` 没有给出单个 IPv4 地址。',
    remedy: '请更正脚本：它必须在一行中输出一个地址。继续创建集群会重新写入本程序自带的脚本。',
  },
  'failure.dcos-ip-not-master': {
    text: '某台主节点把 {address} 当作自己的地址，而它不在主节点列表中。',
    remedy: '请让 `ip-detect` 选择集群网络中的地址；10.0.2.15 是 VirtualBox 的 NAT 地址。',
  },
  'failure.dcos-clock-bad': {
    text: '某台机器的时钟未同步，因此 DC/OS 不会启动；常见于机器暂停之后。',
    remedy: '请登录该机器重启时间服务（`sudo systemctl restart chronyd` 或 `ntpd`），然后继续。',
  },
  'failure.dcos-component': {
    text: 'DC/OS 的单元 {unit} 不健康。',
    remedy: '请等待排在它之前的单元启动；在机器上运行 `journalctl -u {unit}` 可了解更多。',
  },
  'failure.dcos-replog': {
    text: '主节点的复制日志没有多数派，或仍在恢复。',
    remedy: '请确认半数以上的主节点正在运行，然后等待几分钟。',
  },
  'failure.dcos-crdb': {
    text: 'DC/OS 的用户数据库缺少副本，因为有主节点已停机。',
    remedy: '请启动所有主节点，副本会自动恢复。',
  },
  'failure.dcos-detectip-stderr': {
    text: '脚本 `ip-detect` 在 DC/OS 不期望的地方输出了信息。',
    remedy: '请让它不要向标准错误输出任何内容。',
  },
  'failure.dcos-zk': {
    text: '主节点上的 ZooKeeper 尚未提供服务，或已结束。',
    remedy:
      '请等待几分钟。如仍无变化，请确认主节点地址正确；在其中运行 `journalctl -u dcos-exhibitor` 可了解更多。',
  },
  'failure.dcos-refused': {
    text: '{host} 上的 DC/OS 网页服务器尚未响应，或已结束。',
    remedy:
      'DC/OS 启动期间请等待几分钟。如仍无变化，在其中运行 `journalctl -u dcos-adminrouter` 可了解更多。',
  },
  'failure.agent-incompatible': {
    text: '代理节点加入集群后，其内存、CPU 或属性发生了变化，它拒绝以原身份继续。',
    remedy:
      '请在该节点上停止代理服务，删除 `/var/lib/mesos/slave/meta/slaves/latest`，然后重新启动。',
  },
  'failure.universe-repo': {
    text: '无法访问软件包仓库 {repository}：其服务器已关闭。',
    remedy: '请在 DC/OS 中移除该仓库，或添加自己的仓库。',
  },
  'failure.signal-failed': {
    text: 'DC/OS 用于上报使用情况的单元没有网络，这没有影响。',
    remedy: '无需处理；在 `config.yaml` 中设置 `telemetry_enabled: false` 可让它不再出现。',
  },
};
