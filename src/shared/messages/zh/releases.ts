import type { releases as english } from '../en/releases.ts';
import type { CatalogueEntry } from '../message.ts';

/** Of DC/OS versions, installers and boxes, and how they are had. */
export const releases: Record<keyof typeof english, CatalogueEntry> = {
  'step.download': { text: '下载 DC/OS {version}' },
  'step.download.box': { text: '下载机器所用的 Box 镜像' },

  'RELEASE-UNKNOWN': {
    text: '版本目录中没有 DC/OS {version}。',
    remedy: '最新的稳定版是 {latest}。已有安装程序时，可直接指定该文件。',
  },
  'RELEASE-NOT-OFFERED': {
    text: 'DC/OS {version} 无法下载：{note}。',
    remedy: '请选择其他版本。',
  },
  'RELEASE-GONE': {
    text: '{what} 已不在原处：{url} 返回 {detail}。',
    remedy:
      '有三种办法：在设置或 DCOS_VAGRANT_MIRROR 中指定镜像站；自行提供文件（{file}）；或选择其他版本。',
  },
  'RELEASE-UNREACHABLE': {
    text: '无法下载 {what}：连接不上 {url}（{detail}）。',
    remedy:
      '请检查网络连接，使用代理服务器时请检查 HTTPS_PROXY；也可以指定镜像站（DCOS_VAGRANT_MIRROR），或自行提供文件（{file}）。',
  },
  'RELEASE-SERVER-FAILED': {
    text: '无法下载 {what}：{url} 返回 {detail}。',
    remedy: '请稍后再试，或指定镜像站（DCOS_VAGRANT_MIRROR），或自行提供文件（{file}）。',
  },
  'RELEASE-REDIRECTED': {
    text: '无法下载 {what}：{url} 的重定向不予跟随（{detail}）。',
    remedy: '请指定镜像站（DCOS_VAGRANT_MIRROR），或自行提供文件（{file}）。',
  },
  'RELEASE-UNTRUSTED': {
    text: '无法下载 {what}：{url} 的证书不受信任（{detail}）。',
    remedy:
      '如果代理服务器或镜像站使用自己的证书颁发机构，请在 CURL_CA_BUNDLE 或设置 releases.ca 中指定其证书文件。',
  },
  'RELEASE-PROXY-INVALID': {
    text: '下载所用的代理服务器地址无效。',
    remedy:
      '请将 HTTP_PROXY 和 HTTPS_PROXY（或设置 releases.httpProxy 和 releases.httpsProxy）写成 http://HOST:PORT。',
  },
  'RELEASE-CA-UNREADABLE': {
    text: '无法读取证书颁发机构文件 {path}：{detail}。',
    remedy: '请检查 CURL_CA_BUNDLE、SSL_CERT_FILE 或设置 releases.ca。',
  },
  'RELEASE-NOT-THE-FILE': {
    text: '{url} 发来的不是 {what}，而是 {found}；内容未保留。',
    remedy:
      '中间可能有代理服务器或登录页面，请用浏览器查看。也可以指定镜像站（DCOS_VAGRANT_MIRROR），或自行提供文件（{file}）。',
  },
  'RELEASE-INCOMPLETE': {
    text: '{url} 只发来 {what} 的 {expected} 字节中的 {received} 字节，重试后依然如此。',
    remedy: '请重试：只要服务器支持，就会从中断处继续。也可以自行提供文件（{file}）。',
  },
  'RELEASE-HASH-WRONG': {
    text: '{url} 发来的不是 {what}：其 {algorithm} 为 {found}，公布的值为 {expected}。内容未保留。',
    remedy: '请指定其他镜像站（DCOS_VAGRANT_MIRROR），或自行提供可信的文件（{file}）。',
  },
  'RELEASE-CHANGED': {
    text: '{what} 与首次下载时不同：现在的 sha256 为 {found}，当时为 {expected}。内容未保留。',
    remedy:
      '没有公布的校验值，无法判断哪个正确。请自行提供可信的文件（{file}）；如果新的才是正确的，请删除 {record} 后再试。',
  },
  'RELEASE-NO-SPACE': {
    text: '{what} 需要在 {path} 占用 {neededMiB} MiB，而那里只剩 {freeMiB} MiB。',
    remedy: '请腾出一些空间，或用 DCOS_VAGRANT_HOME 选择其他数据目录。',
  },
  'RELEASE-FOLDER-UNREADABLE': {
    text: '无法读取安装程序目录 {path}：{detail}。',
    remedy: '请更正 DCOS_VAGRANT_INSTALLERS 或设置 releases.installers。',
  },
  'RELEASE-FOLDER-EMPTY': {
    text: '{path} 中没有 DC/OS 安装程序。',
    remedy: '请给出 dcos_generate_config.sh 的路径，或包含它的目录。',
  },
  'BOX-UNKNOWN': {
    text: '目录中没有 Box 镜像 {name} 的版本 {version}。',
    remedy: '可用版本：{known}。也可以在 DCOS_BOX_URL 中给出 Box 镜像的地址。',
  },
  'BOX-FILE-UNREADABLE': {
    text: '无法读取 Box 镜像文件 {path}。',
    remedy: '请更正 DCOS_BOX、DCOS_BOX_URL 或设置 box 中的路径。',
  },

  'download.progress': {
    text: '{done}/{total} MiB，{rate} MiB/s，剩余 {minutes}:{seconds}',
  },
  'download.progress.stalled': { text: '已下载 {done}/{total} MiB，{rate} MiB/s' },
  'download.progress.unknown': { text: '已下载 {done} MiB，{rate} MiB/s' },
  'download.shared': { text: '另一个进程正在下载此文件，等待其完成' },
  'download.retry': { text: '{seconds} 秒后重试：{reason}' },
  'download.verified': { text: '已与公布的 {algorithm} {hash} 核对一致' },
  'download.unverified': {
    text: '未核对：没有公布的校验值；已记下其 sha256 {hash}',
  },
  'DOWNLOAD-PAUSED': {
    text: '下载已暂停。',
    remedy: '重新执行即可从停下的地方继续。',
  },
  'cli.download.done': { text: '{path} 已就位，{checked}。' },
  'cli.download.nothing': {
    text: '没有需要下载的内容：设置中指定的 Box 镜像就在本机，或由 Vagrant 自行获取。',
  },
  'cli.versions.yes': { text: '是' },
  'cli.versions.no': { text: '否' },
  'cli.versions.not-offered': { text: '从未提供' },
  'cli.versions.latest': { text: '最新稳定版' },
  'cli.versions.ended': { text: '所有版本均已于 {date} 停止支持。' },
  'cli.column.version': { text: '版本' },
  'cli.column.channel': { text: '渠道' },
  'cli.column.released': { text: '发布日期' },
  'cli.column.verified': { text: '校验值' },
  'cli.column.local': { text: '本机' },
  'cli.column.note': { text: '备注' },
  'help.versions': { text: '列出已知的 DC/OS 版本，以及哪些已在本机' },
  'help.download': { text: '下载某个 DC/OS 版本，或机器所用的 Box 镜像' },
  'help.download.for': { text: '与“box”一起使用：Box 镜像所对应的 DC/OS 版本' },
};
