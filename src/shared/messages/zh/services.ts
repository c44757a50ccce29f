import type { services as english } from '../en/services.ts';
import type { CatalogueEntry } from '../message.ts';

/** DC/OS 上的应用、任务与软件包：引擎与命令行的用语。 */
export const services: Record<keyof typeof english, CatalogueEntry> = {
  'SERVICES-NO-DCOS': {
    text: '{name} 的机器未安装 DC/OS，无法运行应用。',
    remedy: '请为此创建带 DC/OS 的集群。',
  },
  'SERVICES-NOT-RUNNING': {
    text: '{name} 没有正在运行的主节点，无法得知其上运行着什么。',
    remedy: '请先启动集群。',
  },
  'SERVICES-DEFINITION-NO-JSON': {
    text: '这不是 JSON：{detail}。',
    remedy: '请在该处修改。',
  },
  'SERVICES-DEFINITION-NO-OBJECT': {
    text: '这是 JSON，但不是单个对象。',
    remedy: '请提供一个应用的定义：包含“id”以及“cmd”或“container”的对象。',
  },
  'SERVICES-DEFINITION-NO-ID': {
    text: '定义中没有“id”。',
    remedy: '请为应用命名，例如 /my-app。',
  },
  'SERVICES-DEFINITION-GROUP': {
    text: '这定义的是一组应用。',
    remedy: '请逐个运行其中的应用。',
  },
  'REPOSITORY-INVALID': {
    text: '“{url}”不能用作软件包仓库。',
    remedy: '请填写名称，以及以 http:// 或 https:// 开头、且各主节点能够访问的地址。',
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
    remedy: '代理节点会清理早已结束的任务，未运行的代理节点则无法提供文件。请查看正在运行的任务。',
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
  'SERVICES-FILE-UNREADABLE': {
    text: '无法读取 {file}：{detail}。',
    remedy: '请指定一个存在的文件。',
  },
  'SERVICES-COUNT-INVALID': {
    text: '实例数须为 0 到 {most} 的整数。',
    remedy: '0 表示暂停应用。',
  },

  'help.services': { text: '集群 DC/OS 上的应用、任务与软件包。' },
  'help.services.list': { text: 'Marathon 的应用，以及各代理节点上的任务。' },
  'help.services.show': { text: '某个应用的全部信息。' },
  'help.services.run': { text: '用包含 JSON 定义的文件启动应用。' },
  'help.services.scale': { text: '更改应用的实例数。' },
  'help.services.restart': { text: '用新任务替换应用的现有任务。' },
  'help.services.suspend': { text: '结束应用的任务，保留其定义。' },
  'help.services.destroy': { text: '结束应用的任务，并删除该应用。' },
  'help.services.logs': { text: '任务的输出：指定任务，或指定应用。' },
  'help.services.packages': { text: '集群各仓库中的软件包。' },
  'help.services.installed': { text: '已安装的软件包。' },
  'help.services.install': { text: '安装软件包。' },
  'help.services.uninstall': { text: '卸载软件包。' },
  'help.services.repositories': { text: '集群从何处获取软件包。' },
  'help.services.force': { text: '即使有部署正占用该应用也执行：终止那个部署。' },
  'help.services.yes': { text: '不再询问确认。' },
  'help.services.stderr': { text: '任务写入标准错误的内容。' },
  'help.services.options': { text: '包含软件包选项（JSON）的文件。' },
  'help.services.uninstall.app': { text: '只卸载它的这一个应用。' },
  'help.services.repositories.add': { text: '添加主节点能够访问的仓库。' },
  'help.services.repositories.remove': { text: '移除该名称的仓库。' },
  'cli.services.begun': { text: 'Marathon 正在启动 {app}。' },
  'cli.services.scaled': { text: '{app} 将有 {count} 个实例。' },
  'cli.services.restarted': { text: 'Marathon 正在重启 {app}。' },
  'cli.services.suspended': { text: '正在暂停 {app}。' },
  'cli.services.destroyed': { text: '正在销毁 {app}。' },
  'cli.services.confirm': {
    text: '这将结束 {name} 上的 {app} 并删除其定义。输入 {app} 以继续：',
  },
  'cli.services.deployment': { text: '进行中：{apps} 的 {actions}，第 {step} 步，共 {steps} 步' },
  'cli.services.login': {
    text: '{name} 上的 DC/OS 只向已登录的用户提供这些信息。请用 `cli login {name}` 登录后再查看。',
  },
  'cli.services.packages.none': {
    text: '集群的仓库中没有这样的软件包。DC/OS 的公共仓库已关闭；可用 `services repositories NAME --add local=URL` 添加您自己运行的仓库。',
  },
  'cli.services.installed.none': { text: '未安装任何软件包。' },
  'cli.services.repositories.none': {
    text: '集群没有任何软件包来源。DC/OS 的公共仓库已关闭；可用 --add local=URL 添加您自己运行的仓库。',
  },
  'cli.services.column.what': { text: '内容' },
  'cli.services.column.task': { text: '任务' },
  'cli.services.column.package': { text: '软件包' },
  'cli.services.column.version': { text: '版本' },
  'cli.services.column.app': { text: '应用' },
  'cli.services.column.repository': { text: '仓库' },
  'cli.services.column.address': { text: '地址' },
};
