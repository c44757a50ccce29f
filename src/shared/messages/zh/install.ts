import type { install as english } from '../en/install.ts';
import type { CatalogueEntry } from '../message.ts';

/** Of installing DC/OS onto the machines, and of waiting for it. */
export const install: Record<keyof typeof english, CatalogueEntry> = {
  'step.settled': { text: '等待 {machine} 上的 DC/OS 恢复运行' },
  'INSTALLER-NEEDED': {
    text: '这台计算机上没有 DC/OS {version}。',
    remedy: '请将该版本的 dcos_generate_config.sh 指定为安装程序。',
  },
  'INSTALLER-NOT-READABLE': {
    text: '无法读取安装程序 {path}：{detail}。',
    remedy: '请把文件放回原处，集群要用它来安装。',
  },
  'INSTALLER-VERSION-UNKNOWN': {
    text: '无法从安装程序得知其 DC/OS 版本。',
    remedy: '请确认该文件是 DC/OS 1.8 或更新版本的 dcos_generate_config.sh，并且已完整下载。',
  },
  'GENCONF-FAILED': {
    text: '未能生成 DC/OS 配置：{detail}',
    remedy: '如果指出了某个配置项，请在作为模板的 config.yaml 中更正，然后重试。',
  },
  'CONFIG-TEMPLATE-INVALID': {
    text: '{path} 第 {line} 行：{detail}。',
    remedy: '请更正该文件；它应是 DC/OS 文档所描述的 config.yaml。',
  },
  'CONFIG-TEMPLATE-CONFLICT': {
    text: '{path} 将 {key} 设为 {value}，而本程序的集群须为 {wanted}。',
    remedy: '请从文件中删除该配置项。主节点之间通过地址互相发现，引导机上没有 ZooKeeper。',
  },
  'BOOT-NOT-SERVING': {
    text: '{machine} 没有可安装的内容：{url} 没有响应。',
    remedy: 'DC/OS 由引导机提供给其他机器，请将 {boot} 与 {machine} 一并启动。',
  },
  'BASE-INCOMPLETE': {
    text: '{machine} 缺少 DC/OS 所需的程序，且未能安装：{missing}。',
    remedy: '机器需要联网才能安装；没有网络时，请使用已包含这些程序的 Box 镜像。',
  },
  'PREFLIGHT-FAILED': {
    text: '{machine} 不满足 DC/OS 对机器的要求：{checks}。',
    remedy: '请用 `ssh` 登录修正，或使用为 DC/OS 制作的 Box 镜像，然后重试。',
  },
  'DCOS-INSTALL-FAILED': {
    text: '未能在 {machine} 上安装 DC/OS：{detail}',
    remedy:
      '请重试，安装会从头进行。如果仍然出现，请在该机器上查看 `journalctl -u dcos-download -u dcos-setup`。',
  },
  'POSTFLIGHT-UNHEALTHY': {
    text: '{machine} 上的 DC/OS 不健康：{failing}。',
    remedy:
      '请用 `ssh` 登录并以 `journalctl -u UNIT` 查看相应的服务单元；原因往往是内存不足。重试会再次检查。',
  },
  'MEMORY-NOT-APPLIED': {
    text: '{machine} 的 Mesos agent 未能以 {memoryMiB} MiB 内存重新上线。',
    remedy: '请在该机器上查看 `journalctl -u dcos-mesos-slave`，然后重试。',
  },
  'CLUSTER-UNHEALTHY': {
    text: '集群不健康：{detail}。',
    remedy: '重试会再次检查；各机器的输出请见日志。',
  },
  'NODE-NOT-SETTLED': {
    text: '{machine} 上的 DC/OS 未能恢复：其安装状态为 {state}。',
    remedy: '请继续创建此集群，届时会修复缺少的部分。',
  },
  'DCOS-UNREACHABLE': {
    text: '{url} 没有响应：{detail}。',
    remedy: '请查看集群状态：机器是否在运行、DC/OS 是否健康。',
  },
  'DCOS-TOKEN-NEEDED': {
    text: '{url} 要求登录。',
    remedy: '此集群启用了登录验证，请登录 DC/OS 后查看。',
  },
  'DCOS-ANSWER-UNEXPECTED': {
    text: '{url} 返回了意料之外的内容（HTTP {status}）。',
    remedy: 'DC/OS 可能仍在启动，请一分钟后再试。',
  },
  'wait.unit': { text: '等待 {unit}' },
  'wait.check': { text: '等待 {check}：{output}' },
  'wait.http': { text: '等待 Admin Router 在端口 {port} 上响应' },
  'wait.memory': { text: '等待 {machine} 的 agent 提供 {memoryMiB} MiB 内存' },
  'wait.master': { text: '等待 {machine} 响应 HTTP 请求' },
  'wait.zookeeper': { text: '等待 {machine} 上的 ZooKeeper' },
  'wait.leader': { text: '等待各主节点选举出 leader' },
  'wait.mesos': { text: '等待 Mesos 响应' },
  'wait.agent': { text: '等待 {machine} 注册到集群' },
};
