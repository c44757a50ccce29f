import type { lxc as english } from '../en/lxc.ts';
import type { CatalogueEntry } from '../message.ts';

/** Of machines that are Linux containers. */
export const lxc: Record<keyof typeof english, CatalogueEntry> = {
  'LXC-MISSING': {
    text: '此处无法使用 Linux 容器：未找到 {programs}。',
    remedy: '在 Debian 上：apt install lxc sudo iproute2 vagrant vagrant-lxc。',
  },
  'LXC-PLUGIN-MISSING': {
    text: 'Vagrant 没有安装 lxc 支持。',
    remedy: '在 Debian 上：apt install vagrant-lxc；其他系统：vagrant plugin install vagrant-lxc。',
  },
  'LXC-ROOT-NEEDED': {
    text: '只有 root 才能查看和启动系统的 Linux 容器。',
    remedy: '请以 root 身份执行，或改用其他提供方。',
  },
  'LXC-BRIDGE-MISSING': {
    text: '用于访问容器的网桥 {bridge} 不存在。',
    remedy:
      '请启动 lxc 自带的网络（systemctl start lxc-net），或用 `ip link add {bridge} type bridge` 创建网桥。',
  },
  'LXC-BOX-MISSING': {
    text: '没有为 Linux 容器配置 Box 镜像。',
    remedy: '请在 DCOS_VAGRANT_LXC_BOX 或设置文件的 lxc.box 中指定 Box 镜像文件。',
  },
  'LXC-BOX-UNREADABLE': {
    text: '无法读取 Box 镜像文件 {path}。',
    remedy: '请检查 DCOS_VAGRANT_LXC_BOX 或设置 lxc.box 中的路径。',
  },
  'LXC-NETWORK-IN-USE': {
    text: '这台计算机的 {device} 已占用 {network} 中的一个地址。',
    remedy: '请为集群选择其他网络；如果该网络设备已无用处，也可以将其移除。',
  },
  'LXC-NETWORK-FAILED': {
    text: '已为网络 {network} 创建网桥 {bridge}，但它的状态不正确。',
    remedy: '请重试；如果仍然出现，请检查还有什么程序在修改这里的网络设备。',
  },
  'LXC-ADDRESSES-EXHAUSTED': {
    text: '网桥 {bridge} 的网络 {network} 中已没有空闲的管理地址。',
    remedy: '请销毁不再需要的集群。',
  },
  'LXC-NOT-UP': {
    text: 'Vagrant 正常结束，但以下机器没有运行：{machines}。',
    remedy: '请重试；如果仍然出现，请查看日志。',
  },
  'lxc.stop': { text: '关闭 {machines}（容器不支持挂起）' },
};
