import type { installMethods as english } from '../en/install-methods.ts';
import type { CatalogueEntry } from '../message.ts';

export const installMethods: Record<keyof typeof english, CatalogueEntry> = {
  'method.pull': { text: '各机器自行获取 DC/OS（ssh_pull）' },
  'method.push': { text: 'DC/OS 安装程序登录各机器安装（ssh_push）' },
  'method.web': { text: 'DC/OS 安装程序的网页（web）' },
  'INSTALL-METHOD-NO-PUSH': {
    text: 'DC/OS {version} 不能用 {method} 安装：它的安装程序只到 {until} 为止能自行登录各机器。',
    remedy: '请选择所有版本都支持的 ssh_pull，或改用 DC/OS {until} 及更早的版本。',
  },
  'INSTALL-METHOD-NO-WEB': {
    text: 'DC/OS {version} 不能用 {method} 安装：它的安装程序只到 {until} 为止带有网页。',
    remedy: '请选择所有版本都支持的 ssh_pull，或改用 DC/OS {until} 及更早的版本。',
  },
  'INSTALL-METHOD-NO-PUBLIC': {
    text: '用 {method} 安装 DC/OS {version} 时无法建立公共代理节点；它的安装程序从 {since} 起才支持。',
    remedy: '请选择 ssh_pull，或从拓扑中去掉公共代理节点。',
  },
  'INSTALL-METHOD-WHOLE': {
    text: '{method} 会一次在 {name} 的所有机器上安装 DC/OS，不能只装其中几台。',
    remedy: '请不要指定机器名，或用 ssh_pull 创建集群。',
  },

  'step.configure': { text: '为 DC/OS 安装程序写入配置' },
  'step.push-preflight': { text: 'DC/OS 安装程序检查机器是否符合要求' },
  'step.push-deploy': { text: 'DC/OS 安装程序在各机器上安装 DC/OS' },
  'step.push-postflight': { text: 'DC/OS 安装程序检查 DC/OS 是否正常' },
  'step.web': { text: '等待从 {url} 完成 DC/OS 的安装' },
  'step.web-closed': { text: '关闭 DC/OS 安装程序的网页' },
  'wait.installed': { text: '等待 {machine} 上的 DC/OS' },

  'PUSH-PREFLIGHT-FAILED': {
    text: 'DC/OS 安装程序认为机器不符合要求：{detail}',
    remedy: '请用 `ssh` 修正，或使用为 DC/OS 制作的镜像，然后继续。',
  },
  'PUSH-DEPLOY-FAILED': {
    text: 'DC/OS 安装程序未能在 {machines} 上装好 DC/OS：{detail}',
    remedy: '请继续：已装好的会保留，中途停下的会重新安装。日志里有安装程序的全部输出。',
  },
  'PUSH-POSTFLIGHT-FAILED': {
    text: 'DC/OS 安装程序报告 DC/OS 不正常：{detail}',
    remedy: '请继续以再次检查；常见原因是内存不足。日志里有安装程序的全部输出。',
  },
  'WEB-INSTALLER-ENDED': {
    text: '{machine} 上 DC/OS 安装程序的网页已不在：{detail}',
    remedy: '请继续：网页会重新打开。已装好 DC/OS 的机器保持不变。',
  },

  'web.open': { text: '请打开 {url} 并在那里安装 DC/OS。网页会要求填写：' },
  'web.masters': { text: '主节点（Master private IP list）：{list}' },
  'web.agents': { text: '私有代理节点（Agent private IP list）：{list}' },
  'web.public-agents': { text: '公共代理节点（Agent public IP list）：{list}' },
  'web.ssh': { text: '用户名（SSH username）：{user}；端口（SSH listening port）：{port}' },
  'web.key': { text: '私钥（Private SSH key）：文件 {path} 的内容' },
  'web.ip-detect': { text: '地址脚本（IP detect script）：以下各行' },
  'web.order': { text: '然后依次点击 Run Pre-Flight、Deploy、Run Post-Flight。' },
  'web.left-open': {
    text: '有机器正在安装，因此网页保持打开：{url}。继续操作时会再次等待它。',
  },

  'web-page.title': { text: '从 DC/OS 自己的网页安装' },
  'web-page.what': {
    text: '安装程序在 {machine} 上运行并提供一个网页。请填入下面的内容，依次运行它的三个步骤；所有机器上的 DC/OS 都正常后，这里会自动继续。',
  },
  'web-page.filled': {
    text: '安装程序在自己的文件夹里也能找到这些内容，因此有些栏目可能已经填好。',
  },
  'web-page.open': { text: '打开安装程序' },
  'web-page.masters': { text: '主节点（Master private IP list）' },
  'web-page.agents': { text: '私有代理节点（Agent private IP list）' },
  'web-page.public-agents': { text: '公共代理节点（Agent public IP list）' },
  'web-page.none': { text: '无' },
  'web-page.user': { text: '用户名（SSH username）' },
  'web-page.port': { text: '端口（SSH listening port）' },
  'web-page.key': { text: '私钥（Private SSH key）' },
  'web-page.key.why': {
    text: '它能打开集群的每台机器，因此不在这里显示：请在您的电脑上打开这个文件，把内容粘贴过去。它会留在安装程序那里，直到 DC/OS 正常，然后被删除。',
  },
  'web-page.ip-detect': { text: '地址脚本（IP detect script）' },
  'web-page.config': { text: 'config.yaml（仅供查看，安装程序已有）' },

  'wizard.method': { text: 'DC/OS 如何安装到机器上' },
  'wizard.method.pull': { text: '各机器自行获取' },
  'wizard.method.pull.what': {
    text: 'ssh_pull：所有机器同时进行，每台都可以重试。适合大多数情况。',
  },
  'wizard.method.push': { text: '由 DC/OS 安装程序送达' },
  'wizard.method.push.what': { text: 'ssh_push：安装程序从引导机登录各机器。' },
  'wizard.method.web': { text: '从安装程序的网页' },
  'wizard.method.web.what': { text: 'web：您填写 DC/OS 安装程序的网页，并从那里安装。' },
  'wizard.method.not-here': { text: 'DC/OS {version} 没有这种方式。' },
  'wizard.method.simulated': {
    text: '模拟机器只记下方式的名称：三种方式的步骤相同。',
  },
};
