import type { verbs as english } from '../en/verbs.ts';
import type { CatalogueEntry } from '../message.ts';

/** 在机器上执行命令、向机器发送文件、等待集群就绪。 */
export const verbs: Record<keyof typeof english, CatalogueEntry> = {
  'CLI-NODE-UNKNOWN': {
    text: '集群“{name}”中没有机器“{node}”。',
    remedy: '请从 {machines} 中选择；也可以用它的地址，或 `master_0` 这样的写法。',
  },
  'CLI-NODE-NONE': {
    text: '集群“{name}”中没有角色为 {role} 的机器。',
    remedy: '用 `status {name}` 查看有哪些机器。',
  },
  'CLI-ENV-INVALID': {
    text: '“{given}”不是变量，应为 KEY=VALUE 的形式。',
    remedy: '请写成 --env KEY=VALUE；变量名只能含字母、数字和 _。',
  },
  'CLI-RUN-NOTHING': {
    text: '没有给出要执行的命令。',
    remedy: '请写在 `--` 之后，例如 `run {name} -- uptime`。要打开 shell，请用 `ssh`。',
  },
  'FILES-SIMULATED': {
    text: '集群“{name}”的机器是模拟的，无法向其发送文件或执行命令。',
    remedy: '请使用由真实机器组成的集群（用 --provider virtualbox 或 lxc 创建）。',
  },
  'FILES-NOT-A-FILE': {
    text: '{path} 不是可以发送的文件。',
    remedy: '请给出文件的路径；发送文件夹请用 `sync NAME FOLDER --to PATH`。',
  },
  'FILES-NOT-A-FOLDER': {
    text: '{path} 不是文件夹。',
    remedy: '请给出本机上一个文件夹的路径。',
  },
  'FILES-THERE-ALREADY': {
    text: '机器 {machine} 上的 {path} 已有文件，未作改动。',
    remedy: '要替换它，请加上 --overwrite；否则请换一个路径。',
  },
  'FILES-NOT-A-PLACE': {
    text: '机器 {machine} 上的 {path} 不是所需的文件或文件夹。',
    remedy: '请换一个路径。',
  },
  'SYNC-DESTINATION': {
    text: '{path} 不能作为文件夹的目标位置。',
    remedy: '请给出绝对路径，例如 /opt/app；使用 --delete 时不能直接位于根目录之下。',
  },
  'SYNC-NOT-A-CHECKOUT': {
    text: '这不是 DC/OS 的源码目录：找不到 {path}。',
    remedy: '请给出 dcos/dcos 克隆所在的文件夹，或加上 --to PATH 来发送任意文件夹。',
  },
  'SYNC-NO-DCOS': {
    text: '在机器 {machine} 上没有找到 DC/OS 自带的 Python。',
    remedy: '请先在集群上安装 DC/OS；可用 `health` 查看进展。',
  },
  'WAIT-TIMEOUT': {
    text: '集群“{name}”在 {minutes} 分钟内没有变为健康。仍在等待：{waiting}',
    remedy: '请查看 `health {name}` 和 `logs {name}`，或用 --timeout SECONDS 等待更久。',
  },
  'WEB-NO-DCOS': {
    text: '集群“{name}”没有安装 DC/OS，因此没有可打开的页面。',
    remedy: '请创建带 DC/OS 的集群：`up NAME --dcos VERSION`。',
  },
  'WEB-NOT-SERVED': {
    text: '模拟集群的页面只在有命令提供服务时才存在。',
    remedy: '请运行 `up {name} --wait`，然后打开它给出的地址。',
  },
  'DOWNLOAD-VERSION-UNKNOWN': {
    text: '没有可下载的安装程序“{version}”。',
    remedy:
      '请给出 `stable`、版本号（如 2.2.1 或 stable/1.13），或一个 http/https 地址。testing/ 下的构建已不再发布。',
  },
  'DOWNLOAD-THERE-ALREADY': {
    text: '{path} 处已有另一个文件，未作改动。',
    remedy: '请用 --download-path 换一个路径，或加上 --overwrite。',
  },
  'TOPOLOGY-MASTER-COUNT': {
    text: 'DC/OS 的主节点数只能是 {known}，不能是 {masters}。',
    remedy: '请用 --masters 给出其中一个数。',
  },
  'TOPOLOGY-AGENTS': {
    text: '{count} 个代理节点不在允许的范围内（0 到 {most}）。',
    remedy: '请用 --agents 和 --public-agents 给出合适的数目，且都不小于 0。',
  },
  'wait.healthy': { text: '等待 DC/OS 恢复健康' },
  'wait.node': { text: '等待 {machine} 恢复健康' },

  'cli.send.done': { text: '{machine}：{path}' },
  'cli.sync.done': { text: '已将 {files} 个文件发送到 {machines} 的 {path}。' },
  'cli.sync.checkout': { text: '已将 {path} 中的测试与 bootstrap 代码发送到 {machines}。' },
  'cli.wait.for': { text: '{waiting}…' },
  'cli.wait.done': { text: '集群“{name}”健康。' },
  'cli.web.silent': { text: 'DC/OS 尚未在该地址响应；可用 `wait {name}` 等待。' },
  'cli.download.copied': { text: '安装程序位于 {path}。' },

  'help.run': { text: '在集群的机器上执行命令；默认在第一台主节点上' },
  'help.nodes.machine': {
    text: '机器：名称、地址或 master_0 这样的写法；可多次给出',
  },
  'help.nodes.role': { text: '某一角色的所有机器' },
  'help.nodes.all': { text: '除引导机外的所有机器' },
  'help.run.env': { text: '为命令设置变量；可多次给出' },
  'help.run.test-env': { text: '在 DC/OS 集成测试所在的目录中执行，并设置测试所需的变量' },
  'help.run.sync-dir': { text: '先把这个 DC/OS 源码目录发送到主节点；可多次给出' },
  'help.send-file': { text: '把文件复制到机器上；默认复制到第一台主节点' },
  'help.send-file.overwrite': { text: '替换已有的文件' },
  'help.sync': { text: '把 DC/OS 源码目录发送到主节点，或用 --to 把任意文件夹发送到机器' },
  'help.sync.to': { text: '机器上接收这些文件的绝对路径' },
  'help.sync.delete': { text: '同时删除那里不在该文件夹中的内容' },
  'help.inspect': { text: '以 JSON 给出集群的全部信息，兼有 minidcos 与本程序的格式' },
  'help.wait': { text: '等待 DC/OS 变为健康' },
  'help.wait.skip-http': { text: '本机无法访问各机器的网页地址时，通过 ssh 询问它们' },
  'help.wait.timeout': { text: '等待这么多秒后放弃；默认 3600' },
  'help.web': { text: '在浏览器中打开 DC/OS 的页面，或显示其地址' },
  'help.download-installer': { text: '把开源版 DC/OS 的安装程序下载为文件' },
  'help.download-installer.version': {
    text: 'stable、版本号、stable/VERSION 或地址；默认 stable',
  },
  'help.download-installer.path': { text: '要写入的文件；默认 ./dcos_generate_config.sh' },
};
