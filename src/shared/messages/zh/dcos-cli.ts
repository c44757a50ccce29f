import type { dcosCli as english } from '../en/dcos-cli.ts';
import type { CatalogueEntry } from '../message.ts';

/** Of DC/OS's command line tool: how it comes onto this computer, and knows a cluster. */
export const dcosCli: Record<keyof typeof english, CatalogueEntry> = {
  'dcos-cli.looking': { text: '查看集群需要哪个版本的 DC/OS CLI' },
  'dcos-cli.checking': { text: '试运行 DC/OS CLI' },
  'dcos-cli.placing': { text: '安装 DC/OS CLI {version}' },
  'dcos-cli.setting-up': { text: '在 DC/OS CLI 中登记 {name}' },
  'dcos-cli.plugin': { text: '添加核心插件 {version}' },
  'dcos-cli.reason': { text: '将 DC/OS CLI 放到 {path}，供本机所有用户使用' },
  'dcos-cli.reason.remove': { text: '将 DC/OS CLI 从 {path} 移除' },

  'reset.plan.dcos-cli': { text: '为 DC/OS CLI 安装的内容：{path}' },

  'DCOS-CLI-NOT-FOR-THIS-COMPUTER': {
    text: 'DC/OS CLI 没有适用于本机（{system}）的版本。',
    remedy:
      '请使用集群的网页界面；如果手头有能在本机运行的 DC/OS CLI，可用 `cli install NAME --file FILE` 指定。',
  },
  'DCOS-CLI-NOT-A-PROGRAM': {
    text: '{path} 不是程序，而是 {found}；没有安装任何内容。',
    remedy:
      '如果它是下载来的，中间可能有代理服务器或登录页面，或者文件已不在原处：请指定镜像站（DCOS_VAGRANT_MIRROR），或提供已有的 DC/OS CLI（`cli install NAME --file FILE`）。',
  },
  'DCOS-CLI-OTHER-SYSTEM': {
    text: '{path} 是 {found} 的程序；没有安装任何内容。',
    remedy: '请提供适用于本系统的 DC/OS CLI，或去掉 --file 以便自动下载。',
  },
  'DCOS-CLI-OTHER-ARCHITECTURE': {
    text: '{path} 是 {found} 架构的程序，而本机为 {arch}；没有安装任何内容。',
    remedy: '请用 `cli install NAME --file FILE` 提供能在本机运行的 DC/OS CLI。',
  },
  'DCOS-CLI-CUT-OFF': {
    text: '{path} 不完整：只有 {bytes} 字节，至少应有 {expected} 字节；没有安装任何内容。',
    remedy: '请重新下载。',
  },
  'DCOS-CLI-DOES-NOT-RUN': {
    text: '{path} 无法在本机运行：{detail}。没有安装任何内容。',
    remedy: '请用 `cli install NAME --file FILE` 提供其他 DC/OS CLI。',
  },
  'DCOS-CLI-NOT-THE-TOOL': {
    text: '{path} 能够运行，但不是 DC/OS CLI：查询版本时返回“{detail}”。没有安装任何内容。',
    remedy: '请提供名为 `dcos` 的程序。',
  },
  'DCOS-CLI-IN-THE-WAY': {
    text: '{path} 是目录或链接，保持原样；没有安装任何内容。',
    remedy: '请将其移走，然后重新安装。',
  },
  'DCOS-CLI-SYSTEM-TAKEN': {
    text: '{path} 不是由本程序放置的，保持原样；没有安装任何内容。',
    remedy: '请安装到自己的目录（不使用 --system），或先删除该文件。',
  },
  'DCOS-CLI-NO-SYSTEM-FOLDER': {
    text: 'Windows 上没有本程序可用的、供所有用户使用的程序目录。',
    remedy: '请安装到自己的目录（不使用 --system）。',
  },
  'DCOS-CLI-NOTHING-KEPT': {
    text: '没有可以恢复的旧版 DC/OS CLI。',
    remedy: '请用 `cli install NAME --file FILE` 安装所需的版本。',
  },
  'DCOS-CLI-OTHER-VERSION': {
    text: '已安装 DC/OS CLI {version}；与 DC/OS {dcos} 配套的是 {series}.x。',
    remedy: '大部分命令仍可使用。不使用 --file 时会下载配套的版本。',
  },
  'DCOS-CLI-WITHOUT-ADMINISTRATOR': {
    text: '没有管理员权限，{path} 未作改动；DC/OS CLI 改为放在 {instead}。',
    remedy: '如需供所有用户使用，请自行执行：\n{commands}',
  },
  'DCOS-CLI-CLUSTER-SILENT': {
    text: '{name} 上的 DC/OS 目前没有响应，因此 DC/OS CLI 尚未登记该集群。',
    remedy: '集群运行后执行 `cli install {name}` 即可登记，无需重新下载。',
  },
  'DCOS-CLI-WITHOUT-PLUGIN': {
    text: '未能添加核心插件 {version}；`dcos node` 等命令暂不可用。',
    remedy: '请稍后再次执行 `cli install`，或用 `dcos plugin add FILE` 添加已有的插件。',
  },
  'DCOS-CLI-PLUGIN-BROKEN': {
    text: '核心插件的压缩包无法解开：{detail}。',
    remedy: '请指定其他镜像站（DCOS_VAGRANT_MIRROR），然后再次执行 `cli install`。',
  },
  'DCOS-CLI-CONFIG-ODD': {
    text: '{path} 的写法本程序无法识别，未作改动。',
    remedy: '请将该文件移走，或自行用 `dcos cluster setup` 登记集群。',
  },
  'DCOS-CLI-CHANGED': {
    text: '{path} 已不是本程序安装的内容，保持原样。',
    remedy: '如不再需要，请自行删除。',
  },
  'DCOS-CLI-STAYS': {
    text: '没有管理员权限，{path} 仍然保留。',
    remedy: '如需删除，请自行执行：\n{commands}',
  },
  'DCOS-CLI-STILL-USED': {
    text: 'DC/OS CLI 本身仍然保留，因为其他集群还在使用：{others}。',
    remedy: '对最后一个集群执行 `cli uninstall` 时会一并删除。',
  },
  'DCOS-CLI-NOT-SET-UP': {
    text: 'DC/OS CLI 尚未登记当前的集群 {name}。',
    remedy: '请先用 `cli install {name}` 登记，然后再登录。',
  },
  'DCOS-LOGIN-REFUSED': {
    text: 'DC/OS 没有接受此次登录（HTTP {status}）。',
    remedy: '请重新复制令牌，或检查用户名和密码，然后再试。',
  },
  'DCOS-LOGIN-EMPTY': {
    text: '没有输入任何内容，因此未登录。',
    remedy: '请再次执行命令并粘贴令牌，或通过管道传入。',
  },

  'dcos-cli.for': { text: 'DC/OS {dcos} 配套 DC/OS CLI {series}.x' },
  'dcos-cli.for.newest': { text: 'DC/OS 版本未知，采用最新的 DC/OS CLI {series}.x' },
  'cli.dcos-cli.none': { text: '尚未安装：`cli install {name}`。' },
  'cli.dcos-cli.not-offered': { text: '没有适用于本机的版本。' },
  'cli.dcos-cli.copy': { text: '{path}，版本 {version}' },
  'dcos-cli.copy.changed': { text: '{path} 安装后已被改动或删除（版本 {version}）' },
  'dcos-cli.found': { text: '终端运行的是 {path}。' },
  'dcos-cli.found.other': { text: '终端运行的是 {path}，它不是由本程序安装的。' },
  'dcos-cli.not-found': { text: '终端还找不到 `dcos`：{folder} 不在 PATH 中。' },
  'cli.dcos-cli.snippet': { text: '{shell}：请在 {file} 中加入：' },
  'dcos-cli.variable': { text: '此版本的 DC/OS CLI 只认识一个集群。使用前请设置：' },
  'dcos-cli.attached': { text: '当前使用的集群是 {name}（{url}）。' },
  'cli.dcos-cli.set-up': {
    text: '已登记 {name}（{url}），但当前使用的是其他集群：`dcos cluster attach {name}`。',
  },
  'dcos-cli.overridden': { text: '已设置变量 {variable}，它优先于此。' },
  'cli.dcos-cli.not-set-up': { text: '尚未登记 {name}：请在集群运行时执行 `cli install {name}`。' },
  'dcos-cli.plugin-there': { text: '核心插件 {version} 已就位。' },
  'dcos-cli.logged-in': { text: '登录信息保存在 {path}。' },
  'cli.dcos-cli.removed': { text: '本程序为 {name} 安装的 DC/OS CLI 内容已全部移除。' },
  'cli.dcos-cli.removed.rest': { text: '本程序为 {name} 安装的 DC/OS CLI 的其余内容已移除。' },
  'dcos-cli.login.none': { text: '{name} 无需登录。' },
  'cli.dcos-cli.login.open': { text: '请在 {url} 登录，并复制显示的令牌。' },
  'cli.dcos-cli.login.token': { text: '令牌：' },
  'cli.dcos-cli.login.password': { text: '{user} 的密码：' },
  'cli.dcos-cli.login.user': { text: '请用 `cli login {name} --user USER` 登录。' },
  'cli.dcos-cli.login.done': { text: '已登录；令牌保存在 {path}，即 DC/OS CLI 自己存放的位置。' },
  'help.cli': { text: '本机上的 DC/OS 命令行工具 `dcos`' },
  'help.cli.install': { text: '安装与集群配套的 DC/OS CLI，并登记该集群' },
  'help.cli.install.system': { text: '供本机所有用户使用；需要管理员权限' },
  'help.cli.install.file': { text: '使用已有的 DC/OS CLI，而不下载' },
  'help.cli.install.rollback': { text: '恢复被最近一次安装替换的版本' },
  'help.cli.install.ask-again': { text: '即使之前被拒绝，也再次请求管理员权限' },
  'help.cli.status': { text: '查看安装了哪个 DC/OS CLI，以及是否已登记集群' },
  'help.cli.uninstall': { text: '只移除本程序安装和登记的内容' },
  'help.cli.login': { text: '让 DC/OS CLI 登录需要登录的集群' },
  'help.cli.login.user': { text: '使用用户名和密码登录，而不通过浏览器' },
};
