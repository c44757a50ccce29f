import type { dcosConfig as english } from '../en/dcos-config.ts';
import type { CatalogueEntry } from '../message.ts';

/** DC/OS 的 config.yaml 可能有的问题，以及界面所显示的内容。 */
export const dcosConfig = {
  'CONFIG-KEY-UNKNOWN': {
    text: '{path} 第 {line} 行：本程序不认识配置项 {key}。',
    remedy: '请查看 DC/OS 文档中是否有该项；DC/OS 会忽略它不认识的配置项。',
  },
  'CONFIG-KEY-MISSPELT': {
    text: '{path} 第 {line} 行：本程序不认识配置项 {key}，但认识 {like}。',
    remedy: '如果想写的是 {like}，请更正文件。',
  },
  'CONFIG-KEY-NEW': {
    text: '{path} 第 {line} 行：{key} 自 DC/OS {since} 起才有，而当前版本是 {version}。',
    remedy: '请删除该项，或选择更新的 DC/OS。',
  },
  'CONFIG-KEY-GONE': {
    text: '{path} 第 {line} 行：{key} 只到 DC/OS {until} 为止，而当前版本是 {version}。',
    remedy: '请删除该项；DC/OS {version} 会忽略它。',
  },
  'CONFIG-KEY-ENTERPRISE': {
    text: '{path} 第 {line} 行：{key} 是 DC/OS 企业版的配置项，而这里是开源版。',
    remedy: '请删除该项。',
  },
  'CONFIG-KEY-CALCULATED': {
    text: '{path} 第 {line} 行：{key} 由 DC/OS 自行计算，不允许指定。',
    remedy: '请从文件中删除该项。',
  },
  'CONFIG-KEY-OPEN': {
    text: '{path} 第 {line} 行：{key} 为 {value}，而 DC/OS 开源版只能为 {wanted}。',
    remedy: '请删除该项；区域和可用区是 DC/OS 企业版的功能。',
  },
  'CONFIG-KEY-OPEN-SAME': {
    text: '{path} 第 {line} 行：{key} 由 DC/OS 开源版自行计算。',
    remedy: '请删除该项；较新的版本会拒绝含有它的文件。',
  },
  'CONFIG-VALUE-EMPTY': {
    text: '{where}：{key} 没有值。',
    remedy: '请填写一个值，或删除该项。',
  },
  'CONFIG-VALUE-TEXT': {
    text: '{where}：{key} 是列表或映射，而这里只能是单个值。',
    remedy: '请填写单个值。',
  },
  'CONFIG-VALUE-BOOLEAN': {
    text: "{where}：{key} 为“{value}”，只能是 'true' 或 'false'。",
    remedy: "请写 'true' 或 'false'，并加引号。",
  },
  'CONFIG-VALUE-INTEGER': {
    text: '{where}：{key} 为“{value}”，应为整数（{range}）。',
    remedy: '请填写符合要求的数字。',
  },
  'CONFIG-VALUE-ONE-OF': {
    text: '{where}：{key} 为“{value}”，可选的值有：{values}。',
    remedy: '请选择其中之一。',
  },
  'CONFIG-VALUE-DURATION': {
    text: '{where}：{key} 为“{value}”，不是时长。',
    remedy: '请写数字和单位，例如 20secs、1hrs 或 2days。',
  },
  'CONFIG-VALUE-LIST': {
    text: '{where}：{key} 不是列表。',
    remedy: '请将每个值单独写一行，前面加连字符。',
  },
  'CONFIG-VALUE-MAP': {
    text: '{where}：{key} 不是名称到值的映射。',
    remedy: '请按 DC/OS 文档的写法，在该项下缩进书写。',
  },
  'CONFIG-VALUE-IPV4': {
    text: '{where}：{key} 中有不是 IPv4 地址的内容：{values}。',
    remedy: '请使用地址，不要使用名称。',
  },
  'CONFIG-VALUE-TWICE': {
    text: '{where}：{key} 中有重复的地址：{values}。',
    remedy: '每个地址只保留一次。',
  },
  'CONFIG-VALUE-MASTERS': {
    text: '{where}：{key} 有 {count} 个主节点，只能是 1、3、5、7 或 9 个。',
    remedy: '主节点按多数决定，请增加或减少一个。',
  },
  'CONFIG-VALUE-RESOLVERS': {
    text: '{where}：{key} 中有不是 DNS 服务器地址的内容：{values}。',
    remedy: '请填写 IPv4 地址；端口不是 53 时加上端口，例如 10.0.0.2:5353。',
  },
  'CONFIG-VALUE-RESOLVERS-MANY': {
    text: '{where}：{key} 中的 DNS 服务器超过 {most} 个。',
    remedy: '请保留 {most} 个；机器不会询问更多。',
  },
  'CONFIG-VALUE-SPARTAN': {
    text: '{where}：{key} 中有 DC/OS 自身 DNS 的地址：{values}。',
    remedy: '请填写 DC/OS 应当转询的 DNS 服务器。',
  },
  'CONFIG-VALUE-SEARCH': {
    text: '{where}：{key} 超出了 resolv.conf 的限制。',
    remedy: '最多 6 个域名，以空格分隔，总长少于 256 个字符，不能有逗号。',
  },
  'CONFIG-VALUE-CIDR': {
    text: '{where}：{key} 为“{value}”，不是网络。',
    remedy: '请按 172.29.0.0/16 的形式书写。',
  },
  'CONFIG-VALUE-OVERLAY': {
    text: '{where}：{key} 中覆盖网络的名称过长：{values}。',
    remedy: '请不要超过 {most} 个字符。',
  },
  'CONFIG-VALUE-SLASH': {
    text: '{where}：{key} 以斜杠结尾：{value}。',
    remedy: '请去掉末尾的斜杠。',
  },
  'CONFIG-VALUE-URL': {
    text: '{where}：{key} 为“{value}”，应为网址。',
    remedy: '请以 http://、https:// 或 file:// 开头。',
  },
  'CONFIG-VALUE-PROXY': {
    text: '{where}：{key} 不是代理服务器的地址。',
    remedy: '请按 http://proxy.example.org:3128 的形式书写。',
  },
  'CONFIG-VALUE-ZK-HOSTS': {
    text: '{where}：{key} 以 zk:// 开头。',
    remedy: '请写成 HOST:PORT,HOST:PORT。',
  },
  'CONFIG-VALUE-ZK-PATH': {
    text: '{where}：{key} 不以斜杠开头。',
    remedy: '请按 /dcos 的形式书写。',
  },
  'CONFIG-REFUSED': {
    text: 'DC/OS 不能按要求的方式配置：{detail}',
    remedy: '请在所指的文件中或在选择之处逐一更正。',
  },
  'CONFIG-CHOICE-NEW': {
    text: '选择了 {key}，它自 DC/OS {since} 起才有，而当前版本是 {version}。',
    remedy: '请保持默认，或选择更新的 DC/OS。',
  },
  'CONFIG-CHOICE-ENTERPRISE': {
    text: '区域和可用区（{key}）是 DC/OS 企业版的功能，而这里是开源版。',
    remedy: '请保持默认，或提供 DC/OS 企业版的安装程序。',
  },
  'CONFIG-CHOICE-OVERRULED': {
    text: '选择了 {key}，但 {path} 中也写了它；以文件为准。',
    remedy: '如果应以所选为准，请从文件中删除 {key}。',
  },
  'CONFIG-CHOICE-PASSWORD': {
    text: '代理地址（{key}）含有密码，会被保存到文件中。',
    remedy: '请在这里去掉密码，或在您自己的 config.yaml 模板中写 {key}。',
  },
  'CONFIG-CHOICE-IPV6': {
    text: 'DC/OS 中启用了 IPv6（{key}），但 {machines} 的 Box 镜像关闭了 IPv6。',
    remedy: '请选择支持 IPv6 的 Box 镜像，或保持关闭：没有 IPv6，DC/OS 的网络无法启动。',
  },
  'CONFIG-NOTHING': {
    text: '集群“{name}”只有机器，没有 DC/OS，因此没有可配置的内容。',
    remedy: '请选择 DC/OS 的版本或安装程序。',
  },
  'config.from.cluster': { text: '集群所需' },
  'config.from.template': { text: '您的文件' },
  'config.from.choice': { text: '您的选择' },
  'config.from.default': { text: '默认' },
} as const satisfies Record<keyof typeof english, CatalogueEntry>;
