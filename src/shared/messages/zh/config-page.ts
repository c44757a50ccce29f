import type { configPage as english } from '../en/config-page.ts';
import type { CatalogueEntry } from '../message.ts';

/** 向导和集群页面中的 DC/OS 配置。 */
export const configPage = {
  'wizard.option.configuration': { text: 'DC/OS 设置' },
  'wizard.option.dcos-proxy': { text: 'DC/OS 内部代理' },
  'wizard.options.config.usual': { text: '本机使用的默认设置' },
  'wizard.options.config.why': {
    text: '除集群所需之外，DC/OS 的 config.yaml 中的其他设置。如果您自己的 config.yaml 写了某个配置项，以文件为准。',
  },
  'wizard.options.config.login': { text: '要求登录' },
  'wizard.options.config.login.why': {
    text: '关闭：能访问集群的人都能使用。开启：DC/OS 会询问身份。',
  },
  'wizard.options.config.telemetry': { text: '发送使用数据' },
  'wizard.options.config.telemetry.why': { text: 'DC/OS 会把使用情况告诉其开发者。' },
  'wizard.options.config.clock': { text: '要求时钟同步' },
  'wizard.options.config.clock.why': { text: '关闭：机器的时钟跟随本机，不使用 NTP。' },
  'wizard.options.config.overlay': { text: '覆盖网络' },
  'wizard.options.config.overlay.why': { text: '容器在所有机器之间拥有自己的地址。' },
  'wizard.options.config.docker': { text: '清理 Docker' },
  'wizard.options.config.docker.why': { text: '删除旧的镜像和容器。' },
  'wizard.options.config.ipv6': { text: '启用 IPv6' },
  'wizard.options.config.ipv6.why': {
    text: '仅用于支持 IPv6 的 Box 镜像：DC/OS 自带的 Box 镜像关闭了它。',
  },
  'wizard.options.config.zones': { text: '区域和可用区' },
  'wizard.options.config.zones.why': { text: '仅限 DC/OS 企业版。每台机器各为一个可用区。' },
  'wizard.options.config.resolvers': { text: 'DNS 服务器' },
  'wizard.options.config.resolvers.why': {
    text: '最多三个 IPv4 地址，以逗号分隔。留空则使用本机的。',
  },
  'wizard.options.config.resolvers.wrong': {
    text: '最多填写三个 IPv4 地址，例如 10.0.0.2 或 10.0.0.2:5353。',
  },
  'wizard.options.dcos-proxy.none': { text: '无' },
  'wizard.options.dcos-proxy.why': {
    text: 'DC/OS 在机器内部下载内容时使用它，访问集群内的机器时不使用。含密码的地址不要写在这里，请写入您自己的 config.yaml。',
  },
  'wizard.options.dcos-proxy.http': { text: 'DC/OS 的 http 代理' },
  'wizard.options.dcos-proxy.https': { text: 'DC/OS 的 https 代理' },
  'wizard.options.dcos-proxy.except': { text: '不经过代理' },
  'wizard.options.dcos-proxy.except.why': { text: '除集群自身以外的名称和地址，以逗号分隔。' },
  'wizard.options.dcos-proxy.wrong': { text: '请按 http://proxy.example.org:3128 的形式书写。' },
  'wizard.review.config': { text: 'DC/OS 的 config.yaml' },
  'wizard.review.config.own': { text: '共 {count} 个配置项，来自集群所需和您的选择。' },
  'wizard.review.config.template': {
    text: '以 {path} 为基础：保留 {kept} 项，更改 {changed} 项，新增 {added} 项。',
  },
  'wizard.review.config.show': { text: '逐行显示' },
  'config.lines': { text: 'config.yaml 的各个配置项' },
  'config.line.kept': { text: '保留：' },
  'config.line.added': { text: '新增：' },
  'config.line.removed': { text: '移除：' },
  'files.config': { text: 'DC/OS 的配置及其来源' },
  'files.config.why': { text: '本集群的 config.yaml，不含机密内容。' },
} as const satisfies Record<keyof typeof english, CatalogueEntry>;
