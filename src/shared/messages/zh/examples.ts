import type { examples as enExamples } from '../en/examples.ts';
import type { CatalogueEntry } from '../message.ts';

const scale = '用 `scale {name} {option} N` 或在集群页面上增加代理节点，或先移除正在运行的应用。';

/** 在集群上运行的示例。 */
export const examples: Record<keyof typeof enExamples, CatalogueEntry> = {
  'example.web.title': { text: '小型网页服务器' },
  'example.web.about': {
    text: '两个网页服务器实例，共用集群内的一个地址；每个实例都会说明自己是哪一个。',
  },
  'example.web.data': { text: '它不保存任何数据。' },
  'example.stress.title': { text: '压力应用' },
  'example.stress.about': {
    text: '占用半个 CPU 和 64 MB 内存，并报告完成了多少工作。运行时可以观察代理节点，再增加实例。',
  },
  'example.stress.data': { text: '它不保存任何数据。' },
  'example.minuteman.title': { text: '虚拟地址（Minuteman）' },
  'example.minuteman.about': {
    text: '一个虚拟地址后面有三个实例；另有一个页面对该地址调用十次，显示是哪些实例作了应答。',
  },
  'example.minuteman.data': { text: '它不保存任何数据。' },
  'example.java-spring.title': { text: 'Java Spring 应用' },
  'example.java-spring.about': {
    text: '一个来自 Docker 镜像的 Spring Boot 应用；有 Marathon-LB 时可用 spring.acme.org 访问。',
  },
  'example.java-spring.data': {
    text: '它不保存任何数据。镜像会留在代理节点上，直到 Docker 清理。',
  },
  'example.jenkins.title': { text: 'Jenkins 构建服务器' },
  'example.jenkins.about': {
    text: '2020 年的 Jenkins，来自 Docker 镜像，不需要登录：只供试用，不供工作。',
  },
  'example.jenkins.data': {
    text: '任务和设置都在容器里，会随之删除。镜像会留在代理节点上，直到 Docker 清理。',
  },
  'example.private-registry.title': { text: '来自私有镜像仓库的 Nginx' },
  'example.private-registry.about': {
    text: '一个网页服务器，镜像由您放入引导机上的私有镜像仓库。',
  },
  'example.private-registry.data': { text: '镜像仍保留在镜像仓库中。' },
  'example.oinker.title': { text: 'Oinker（配 Cassandra 和 Marathon-LB）' },
  'example.oinker.about': {
    text: '三个实例的小型微博应用，消息保存在 Cassandra 中，通过负载均衡器以 oinker.acme.org 访问。',
  },
  'example.oinker.data': {
    text: '消息保存在 Cassandra 中，该服务会连同数据一起移除。镜像会留在代理节点上，直到 Docker 清理。',
  },

  'EXAMPLE-UNKNOWN': {
    text: '没有名为“{example}”的示例。',
    remedy: '可用的示例有：{known}。',
  },
  'EXAMPLE-NEEDS-DCOS': {
    text: '它需要 DC/OS {needed} 或更高版本，而该集群是 {dcos}。',
    remedy: '请在版本更高的集群上运行。',
  },
  'EXAMPLE-NEEDS-OPEN': {
    text: '在 DC/OS Enterprise 上，Marathon-LB 需要一个服务账户，本程序不会创建它。',
    remedy: '请按 Enterprise 的文档安装 Marathon-LB，或在开源 DC/OS 的集群上运行此示例。',
  },
  'EXAMPLE-NEEDS-PACKAGE': {
    text: '集群的软件包仓库中没有 {package}。',
    remedy: '公共仓库已经关闭：请在“服务”的“软件包”中添加一个自己的、含有该软件包的仓库。',
  },
  'EXAMPLE-NEEDS-REPOSITORY': {
    text: '无法得知是否有仓库提供 {package}：集群的某个软件包仓库没有应答。',
    remedy: '请在“服务”的“软件包”中移除没有应答的仓库，并添加一个含有该软件包的仓库。',
  },
  'EXAMPLE-NEEDS-REGISTRY': {
    text: '该集群没有私有 Docker 镜像仓库。',
    remedy: '请创建一个带镜像仓库的集群：新集群的选项中可以打开。',
  },
  'EXAMPLE-NEEDS-IMAGE': {
    text: '镜像仓库 {registry} 中没有镜像 {image}。',
    remedy:
      '请放入镜像：先 `ssh {name} boot`，再执行 `docker pull {image}`、`docker tag {image} {registry}/{image}` 和 `docker push {registry}/{image}`。',
  },
  'EXAMPLE-NEEDS-INTERNET': {
    text: '代理节点无法访问 {host}，而示例的镜像来自那里。',
    remedy:
      '请检查机器的网络连接和代理设置：用 `ssh` 登录一个代理节点，试试 `curl https://{host}/v2/`。',
  },
  'EXAMPLE-NEEDS-AGENTS': {
    text: '它需要 {count} 个私有代理节点，目前有 {have} 个。',
    remedy: scale,
  },
  'EXAMPLE-NEEDS-PUBLIC-AGENTS': {
    text: '它需要 {count} 个公共代理节点，目前有 {have} 个。',
    remedy: scale,
  },
  'EXAMPLE-NEEDS-CPUS': {
    text: '它在私有代理节点上需要 {needed} 个 CPU，空闲 {free} 个。',
    remedy: scale,
  },
  'EXAMPLE-NEEDS-PUBLIC-CPUS': {
    text: '它在公共代理节点上需要 {needed} 个 CPU，空闲 {free} 个。',
    remedy: scale,
  },
  'EXAMPLE-NEEDS-MEMORY': {
    text: '它在私有代理节点上需要 {needed} MB 内存，空闲 {free} MB。',
    remedy: scale,
  },
  'EXAMPLE-NEEDS-PUBLIC-MEMORY': {
    text: '它在公共代理节点上需要 {needed} MB 内存，空闲 {free} MB。',
    remedy: scale,
  },
  'EXAMPLE-NEEDS-DISK': {
    text: '它在私有代理节点上需要 {needed} MB 磁盘，空闲 {free} MB。',
    remedy: scale,
  },
  'EXAMPLE-NEEDS-PUBLIC-DISK': {
    text: '它在公共代理节点上需要 {needed} MB 磁盘，空闲 {free} MB。',
    remedy: scale,
  },
  'EXAMPLE-NEEDS-PIECE': {
    text: '没有一个私有代理节点能为它的一个任务提供 {cpus} 个 CPU 和 {memory} MB 内存。',
    remedy: scale,
  },
  'EXAMPLE-NEEDS-PUBLIC-PIECE': {
    text: '没有一个公共代理节点能为它的一个任务提供 {cpus} 个 CPU 和 {memory} MB 内存。',
    remedy: scale,
  },
  'EXAMPLE-NAME-TAKEN': {
    text: 'Marathon 上已有应用 {app}，它不是此示例放上去的。',
    remedy: '请移除该应用或给它改名，然后再运行示例。',
  },
  'EXAMPLE-BUSY': {
    text: '该示例正在运行或移除中。',
    remedy: '请等它完成。',
  },
  'EXAMPLE-NOT-RUNNING': {
    text: '{name} 上没有运行“{title}”。',
    remedy: '用 `examples run {name} {example}` 运行它。',
  },
  'EXAMPLE-NOTHING-TO-SEE': {
    text: '{name} 是模拟的：“{title}”只是名义上在运行，没有可以打开的页面。',
    remedy: '在真实机器的集群上运行，就能看到它。',
  },
  'EXAMPLE-NO-ADDRESS': {
    text: '“{title}”还没有地址。',
    remedy: '等它运行后再看：`examples list {name}`。',
  },
  'EXAMPLE-SILENT': {
    text: '{url} 没有应答。',
    remedy: '它可能还在启动。任务的日志里有更多信息：请看“服务”。',
  },
  'EXAMPLE-PART-FAILING': {
    text: '{app} 没能启动：{detail}',
    remedy: 'Marathon 会继续尝试。任务的日志里有更多信息：请看“服务”，或移除此示例。',
  },
  'EXAMPLE-SLOW': {
    text: '{app} 过了 {count} 分钟仍未就绪。',
    remedy: 'Marathon 会继续尝试。再次运行此示例，会接着做缺少的部分。',
  },
  'EXAMPLE-STAYS': {
    text: '{app} 过了 {count} 分钟仍在移除中。',
    remedy: 'Marathon 会继续移除：请稍后再看。',
  },

  'help.examples': { text: '用一条命令在集群上运行示例。' },
  'help.examples.list': { text: '有哪些示例；给出集群时，还显示哪些在运行、缺少什么。' },
  'help.examples.run': { text: '运行一个示例：各部分依次启动。' },
  'help.examples.run.wait': { text: '也等待最后一部分就绪。' },
  'help.examples.open': { text: '示例在哪里可以看到，以及是否应答。' },
  'help.examples.remove': { text: '移除示例放到集群上的内容，不动其他内容。' },
  'cli.examples.column.example': { text: '示例' },
  'cli.examples.column.state': { text: '状态' },
  'cli.examples.column.what': { text: '说明' },
  'cli.examples.column.needs': { text: '需要' },
  'cli.examples.column.where': { text: '地址' },
  'cli.examples.needs': { text: '{cpus} 个 CPU，{memory}' },
  'cli.examples.simulated': { text: '该集群是模拟的：应用只是名义上在运行。' },
  'cli.examples.part': { text: '{app}：{state}，{wanted} 个中有 {running} 个' },
  'cli.examples.done': { text: '“{title}”已在 {name} 上运行。' },
  'cli.examples.submitted': { text: '“{title}”的各部分都已交给 Marathon。' },
  'cli.examples.url': { text: '请打开 {url}' },
  'cli.examples.inside': { text: '集群内的地址：{address}' },
  'cli.examples.nothing': { text: '{name} 上没有“{title}”的任何部分。' },
  'cli.examples.removed': { text: '已从 {name} 移除“{title}”：{apps}。' },
  'example.state.absent': { text: '未运行' },
  'example.state.partly': { text: '只有一部分' },
  'example.state.starting': { text: '正在启动' },
  'example.state.running': { text: '运行中' },
  'example.state.failing': { text: '没能启动' },
  'example.state.removing': { text: '正在移除' },
  'example.state.stopped': { text: '已暂停' },
};
