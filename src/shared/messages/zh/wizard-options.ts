import type { wizardOptions as english } from '../en/wizard-options.ts';
import type { CatalogueEntry } from '../message.ts';

/** The wizard's page of options. */
export const wizardOptions: Record<keyof typeof english, CatalogueEntry> = {
  'wizard.options.title': { text: '选项' },
  'wizard.options.intro': { text: '这些都可以保持不变。想改哪一项，就打开哪一项。' },
  'wizard.options.later.nothing': {
    text: '对所有集群有效。以后可以随时更改，从下一次下载开始生效。',
  },
  'wizard.options.later.rebuild': { text: '以后再改需要重建集群。' },
  'wizard.options.later.any-time': { text: '以后可以随时在集群页面上更改。' },
  'wizard.option.names': { text: 'hosts 文件' },
  'wizard.options.names': { text: '将机器的主机名写入本机的 hosts 文件' },
  'wizard.options.names.why': {
    text: '这样在浏览器和其他地方都能用 m1.{domain} 访问机器；否则只能使用 IP 地址。',
  },
  'wizard.options.names.yes': { text: '写入机器的主机名' },
  'wizard.options.names.no': { text: '不写入主机名，仅用 IP 地址' },
  'wizard.option.name': { text: '名称' },
  'wizard.option.domain': { text: '域名' },
  'wizard.option.network': { text: '网络' },
  'wizard.option.box': { text: 'box 镜像' },
  'wizard.option.proxy': { text: '代理与证书' },
  'wizard.option.speed': { text: '速度' },
  'wizard.options.name.why': {
    text: '1 到 30 个小写字母、数字和连字符，以字母开头。机器的名称由它而来。',
  },
  'wizard.options.domain.why': {
    text: '机器通过它访问，例如 m1.{domain}。留空则自动选择。',
  },
  'wizard.options.network.why': {
    text: '本机与各台机器之间的一个 /24 网络。拓扑中的所有机器会随之移动。',
  },
  'wizard.options.box.chosen': { text: '自动选择' },
  'wizard.options.box.several': { text: '各不相同' },
  'wizard.options.box.why': {
    text: '用来创建机器的镜像。留空则自动选择；填写的内容会写入 VagrantConfig.yaml。',
  },
  'wizard.options.box.differ': {
    text: '各台机器目前使用不同的 box 镜像。在这里填写的内容将用于所有机器。',
  },
  'wizard.options.box.unreadable': {
    text: '无法读取 VagrantConfig.yaml，请先在“拓扑”页更正。',
  },
  'wizard.options.box.name': { text: 'box 镜像名称' },
  'wizard.options.box.url': { text: '地址或路径' },
  'wizard.options.box.version': { text: '版本' },
  'wizard.options.proxy.value': { text: '用于下载' },
  'wizard.options.https-proxy': { text: 'https 代理' },
  'wizard.options.http-proxy': { text: 'http 代理' },
  'wizard.options.no-proxy': { text: '不使用代理的地址' },
  'wizard.options.ca': { text: '证书颁发机构' },
  'wizard.options.ca.why': { text: '代理或镜像使用自己的证书颁发机构时，填写其 PEM 文件。' },
  'wizard.options.speed': { text: '比真实机器快多少倍' },
  'wizard.options.speed.value': { text: '{speed} 倍' },
  'wizard.options.speed.why': {
    text: '1 倍与真实机器一样需要几分钟；10 倍不到一分钟就绪，1000 倍转眼完成。',
  },

  'wizard.error.no-name': { text: '正在寻找可用的名称。' },
  'wizard.error.name': {
    text: '“{name}”不能用作集群名称。',
    remedy: '请使用 1 到 30 个小写字母、数字和连字符，并以字母开头。',
  },
  'wizard.error.name-taken': {
    text: '已有名为“{name}”的集群。',
    remedy: '请换一个名称。',
  },
  'wizard.error.domain': {
    text: '“{domain}”不能用作域名。',
    remedy: '请使用由小写字母、数字和连字符组成的域名，例如“demo.dcos”。',
  },
  'wizard.error.domain-taken': {
    text: '域名“{domain}”已被集群“{other}”使用。',
    remedy: '请换一个域名，或将其清空。',
  },
  'wizard.error.network': {
    text: '“{network}”不能用作集群的网络。',
    remedy: '请填写一个 /24 网络，例如 192.168.57.0/24。',
  },
  'wizard.error.network-taken': {
    text: '网络 {network} 与集群“{other}”的网络重叠。',
    remedy: '请换一个网络，例如 192.168.56.0/21 中的其他网段。',
  },
};
