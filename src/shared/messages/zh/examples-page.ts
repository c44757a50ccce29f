import type { examplesPage as english } from '../en/examples-page.ts';
import type { CatalogueEntry } from '../message.ts';

/** 集群页面上的示例。 */
export const examplesPage: Record<keyof typeof english, CatalogueEntry> = {
  'cluster.tab.examples': { text: '示例' },
  'examples-page.off': { text: '没有正在运行的主节点。集群启动后，可在这里运行示例。' },
  'examples-page.no-dcos': { text: '这些机器上没有 DC/OS，无法运行示例。' },
  'EXAMPLES-LOGIN-NEEDED': {
    text: '{name} 上的 DC/OS 只向已登录的人说明正在运行什么。',
    remedy: '请用 DC/OS 命令行工具登录：它的登录信息在这里同样有效。',
  },
  'examples-page.what': {
    text: '点一下即可在集群上运行的示例。每个示例都可以连同它放上去的内容一起移除。',
  },
  'examples-page.simulated': {
    text: '点一下即可在集群上运行的示例。该集群是模拟的：它们在这里只是名义上运行。',
  },
  'examples-page.in-name': { text: '它只是名义上在运行，没有可以打开的页面。' },
  'examples-page.needs': { text: '需要 {needs}' },
  'examples-page.cpus': { text: '{count} 个 CPU' },
  'examples-page.private-agents': { text: '{count} 个私有代理节点' },
  'examples-page.public-agents': { text: '{count} 个公共代理节点' },
  'examples-page.packages': { text: '软件包 {packages}' },
  'examples-page.internet': { text: '来自 {host} 的镜像' },
  'examples-page.image': { text: '集群镜像仓库中的镜像 {image}' },
  'examples-page.parts': { text: '组成部分' },
  'examples-page.instances': { text: '{wanted} 个中有 {running} 个' },
  'examples-page.there-before': { text: '原本就有，会保留' },
  'examples-page.inside': { text: '集群内的地址：{address}' },
  'examples-page.run': { text: '运行' },
  'examples-page.go-on': { text: '继续' },
  'examples-page.open': { text: '打开' },
  'examples-page.remove': { text: '移除' },
  'examples-page.remove.question': { text: '要把它从集群上移除吗？{data}' },
};
