import type { doctorNetworks as english } from '../en/doctor-networks.ts';
import type { CatalogueEntry } from '../message.ts';

/** 医生：网络、名称和对外连接的检查。 */
export const doctorNetworks: Record<keyof typeof english, CatalogueEntry> = {
  'doctor.hostonly-range.title': { text: 'VirtualBox 允许的网络' },
  'doctor.hostonly-range.free': { text: 'VirtualBox 在这里允许任何网络。' },
  'doctor.hostonly-range.within': { text: '各集群的网络都在 {allowed} 之内。' },
  'doctor.hostonly-range.refused': {
    text: 'VirtualBox 不允许网络 {network}，只允许 {allowed}。',
  },
  'doctor.hostonly-range.line': { text: '在 {file} 中加入“{line}”这一行。' },
  'doctor.hostonly-range.other': { text: '或者选择允许范围之内的网络。' },
  'doctor.hostonly-range.action': { text: '允许网络 {network}' },
  'doctor.hostonly-range.reason': {
    text: '只有这个文件允许，VirtualBox 才会建立网络 {network}。',
  },

  'doctor.subnet-conflict.title': { text: '网络地址' },
  'doctor.subnet-conflict.none': { text: '没有什么妨碍集群的网络；下一个集群将使用 {network}。' },
  'doctor.subnet-conflict.clash': {
    text: '集群 {cluster} 的网络 {network} 同时也被 {device} 使用（{other}）。',
    remedy: '请断开占用它的连接，或用另一个网络创建集群。',
  },
  'doctor.subnet-conflict.fix': {
    text: '断开占用它的连接（VPN 或其他程序的网络），或用另一个网络创建集群。',
  },
  'doctor.subnet-conflict.covered': {
    text: '集群 {cluster} 的网络 {network} 位于 {other} 之内，而后者由 {device} 连接。VPN 可能会使您无法访问虚拟机。',
  },
  'doctor.subnet-conflict.vpn': {
    text: '如果无法访问虚拟机，请断开 VPN，或用另一个网络创建集群。',
  },
  'doctor.subnet-conflict.unknown': { text: '无法完整得知这台计算机使用了哪些网络。' },
  'doctor.subnet-conflict.full': {
    text: '没有网络可供另一个集群使用：VirtualBox 允许的网络都已被占用。',
  },
  'doctor.subnet-conflict.full.fix': {
    text: '销毁不再需要的集群，或在 /etc/vbox/networks.conf 中为 VirtualBox 增加一个范围。',
  },

  'doctor.name-conflict.title': { text: '名称' },
  'doctor.name-conflict.none': { text: '没有别的东西占用虚拟机的名称。' },
  'doctor.name-conflict.machine': {
    text: 'VirtualBox 中有一台不是由本程序创建的虚拟机 {name}。',
    remedy: '请在 VirtualBox 中给那台虚拟机改名或将其删除，或给集群换一个名称。',
  },
  'doctor.name-conflict.machine.fix': {
    text: '在 VirtualBox 中给那台虚拟机改名或将其删除，或给集群换一个名称。',
  },
  'doctor.name-conflict.host': {
    text: 'hosts 文件的第 {line} 行把 {name} 指向 {found}，而不是 {expected}。',
  },
  'doctor.name-conflict.host.fix': { text: '从 hosts 文件中删除第 {line} 行。' },
  'doctor.name-conflict.host.hostmanager': {
    text: '这一行是 vagrant-hostmanager 留下的，可以在集群的页面上将其删除。',
  },

  'doctor.hosts-writable.title': { text: 'hosts 文件' },
  'doctor.hosts-writable.writable': { text: '可以把虚拟机的名称写入 {file}。' },
  'doctor.hosts-writable.asked': { text: '经管理员同意后，可以把虚拟机的名称写入 {file}。' },
  'doctor.hosts-writable.not': {
    text: '无法把虚拟机的名称写入 {file}：您需要通过地址访问它们。',
  },
  'doctor.hosts-writable.missing': { text: '{file} 处没有 hosts 文件。' },
  'doctor.hosts-writable.fix': {
    text: '创建集群时会显示应写入该文件的内容；如果更想使用名称，请自行添加。',
  },
  'doctor.elevation-agent.title': { text: '管理员权限' },
  'doctor.elevation-agent.there': { text: '需要时可以请求管理员权限。' },
  'doctor.elevation-agent.none': {
    text: '此处无法请求管理员权限；需要权限的操作会以命令的形式显示。',
  },
  'doctor.elevation-agent.fix': { text: '不必处理：没有它，集群也能通过地址使用。' },

  'doctor.dns-hijack.title': { text: '不存在的名称' },
  'doctor.dns-hijack.none': { text: '不存在的名称没有得到地址，这是正常的。' },
  'doctor.dns-hijack.answered': {
    text: '您的 DNS 服务器会回答不存在的名称：{name} 指向 {address}。程序可能会到那里去找虚拟机。',
  },
  'doctor.dns-hijack.fix': {
    text: '关闭运营商的“搜索帮助”，或改用其他 DNS 服务器。只要名称写在 hosts 文件中，集群仍可正常使用。',
  },
  'doctor.dns-hijack.unknown': { text: '没有 DNS 服务器应答。' },

  'doctor.proxy-ca.title': { text: '代理与证书' },
  'doctor.proxy-ca.none': { text: '没有设置代理，也没有设置自己的证书。' },
  'doctor.proxy-ca.fine': { text: '代理和证书都可以使用。' },
  'doctor.proxy-ca.invalid': { text: '代理 {proxy} 不是一个有效的地址。' },
  'doctor.proxy-ca.silent': { text: '代理 {proxy} 没有应答。' },
  'doctor.proxy-ca.fix.proxy': {
    text: '在设置中，或在变量 HTTP_PROXY 和 HTTPS_PROXY 中改正代理。',
  },
  'doctor.proxy-ca.unreadable': { text: '无法读取证书文件 {path}。' },
  'doctor.proxy-ca.empty': { text: '{path} 中没有证书。' },
  'doctor.proxy-ca.expired': { text: '{path} 中的证书已过期。' },
  'doctor.proxy-ca.fix.ca': {
    text: '在设置中，或在变量 CURL_CA_BUNDLE 和 SSL_CERT_FILE 中改正该文件。',
  },

  'doctor.artifact-reachable.title': { text: '下载' },
  'doctor.artifact-reachable.there': { text: '最新的 DC/OS 及其 box 镜像已在本机，或可以下载。' },
  'doctor.artifact-reachable.slow': { text: '服务器没有及时应答。' },
  'doctor.artifact-reachable.fix': {
    text: '在设置中指定一个镜像，或使用您自己的安装程序和 box 镜像文件。',
  },
};
