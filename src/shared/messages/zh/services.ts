import type { services as english } from '../en/services.ts';
import type { CatalogueEntry } from '../message.ts';

/** DC/OS 上的应用、任务与软件包：引擎与命令行的用语。 */
export const services: Record<keyof typeof english, CatalogueEntry> = {
  'SERVICES-NO-DCOS': {
    text: '{name} 的机器未安装 DC/OS，无法运行应用。',
    remedy: '请为此创建带 DC/OS 的集群。',
  },
  'SERVICES-NOT-RUNNING': {
    text: '{name} 没有正在运行的 Master，无法得知其上运行着什么。',
    remedy: '请先启动集群。',
  },
  'SERVICES-DEFINITION-NO-JSON': {
    text: '这不是 JSON：{detail}。',
    remedy: '请在该处修改。',
  },
  'SERVICES-DEFINITION-NO-OBJECT': {
    text: '这是 JSON，但不是单个对象。',
    remedy: '请提供一个应用的定义：包含 "id" 以及 "cmd" 或 "container" 的对象。',
  },
  'SERVICES-DEFINITION-NO-ID': {
    text: '定义中没有 "id"。',
    remedy: '请为应用命名："id": "/my-app"。',
  },
  'SERVICES-DEFINITION-GROUP': {
    text: '这定义的是一组应用。',
    remedy: '请逐个运行其中的应用。',
  },
  'REPOSITORY-INVALID': {
    text: '“{url}”不能用作软件包仓库。',
    remedy: '请填写名称，以及以 http:// 或 https:// 开头、且各 Master 能够访问的地址。',
  },
  'TASK-UNKNOWN': {
    text: '没有任务或应用 {task} 的任何信息。',
    remedy: '请查看任务列表：早已结束的任务不再保留。',
  },
  'MARATHON-APP-UNKNOWN': {
    text: 'Marathon 中没有应用 {id}。',
    remedy: '请查看应用列表：ID 以斜杠开头，且须完整填写。',
  },
  'MARATHON-APP-EXISTS': {
    text: 'Marathon 中已有应用 {id}。',
    remedy: '请在定义中换一个 ID，或先销毁现有的应用。',
  },
  'MARATHON-LOCKED': {
    text: 'Marathon 正在更改 {id}。',
    remedy: '请等待其部署结束；若强制执行，则以此次更改为准，并终止该部署。',
  },
  'MARATHON-REFUSED': {
    text: 'Marathon 不接受此请求：{detail}。',
    remedy: '请修改应用定义。',
  },
  'SANDBOX-GONE': {
    text: '任务 {task} 的文件已不存在。',
    remedy: 'Agent 会清理早已结束的任务，未运行的 Agent 则无法提供文件。请查看正在运行的任务。',
  },
  'COSMOS-PACKAGE-UNKNOWN': {
    text: '没有任何软件包仓库提供它：{detail}',
    remedy: 'DC/OS 的公共仓库已关闭。请添加您自己运行的仓库的地址。',
  },
  'COSMOS-INSTALLED-ALREADY': {
    text: '软件包 {name} 已安装。',
    remedy: '请换一个应用 ID 安装，或先将其卸载。',
  },
  'COSMOS-REPOSITORY-SILENT': {
    text: 'DC/OS 无法读取某个软件包仓库：{detail}',
    remedy: 'DC/OS 的公共仓库已关闭。请移除没有响应的仓库，或添加您自己运行的仓库的地址。',
  },
  'COSMOS-REFUSED': {
    text: 'DC/OS 未执行此软件包操作：{detail}',
    remedy: '请修改请求内容。',
  },
};
