import type { services as english } from '../en/services.ts';
import type { CatalogueEntry } from '../message.ts';

/** DC/OS 上的应用、任务与软件包：引擎与命令行的用语。 */
export const services: Record<keyof typeof english, CatalogueEntry> = {
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
