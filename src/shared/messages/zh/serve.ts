import type { serve as english } from '../en/serve.ts';
import type { CatalogueEntry } from '../message.ts';

/** The window in a browser, served by `serve`. */
export const serve: Record<keyof typeof english, CatalogueEntry> = {
  'SERVE-ROOT': {
    text: '页面将以 root 身份工作：打开它的人可以读取这台计算机上的所有文件，并更改或删除所有用户的机器。',
    remedy: '请用您自己的用户运行。若没有普通用户（例如在容器中），请加上 --yes。',
  },
  'SERVE-NOT-RUNNING': {
    text: '数据文件夹 {path} 目前没有正在提供的页面。',
    remedy: '请先运行 `serve`。',
  },
  'SERVE-PAGE-MISSING': {
    text: '程序旁边找不到页面文件。',
    remedy: '请运行 `npm run build` 构建页面，或重新安装程序。',
  },
  'SERVE-PORT-TAKEN': {
    text: '{address} 的端口 {port} 已被其他程序占用。',
    remedy: '请用 --port 指定其他端口，或不指定，由程序选取空闲端口。',
  },
  'SERVE-ADDRESS': {
    text: '无法监听 {address} 的端口 {port}：{detail}。',
    remedy: '不指定 --host 即只供本机访问；1024 以下的端口通常需要管理员权限。',
  },
  'SERVE-OPEN-TO-NETWORK': {
    text: '其他计算机可以通过 {address} 访问该页面。传输未加密，同一网络中的窃听者可以接管页面。',
    remedy: '请去掉 --host，改用 ssh 访问：ssh -L {port}:127.0.0.1:{port} 加上这台计算机的名称。',
  },
  'SERVE-AS-ROOT': {
    text: '页面正以 root 身份工作：打开链接的人可以读取这里的所有文件，并更改所有用户的机器。',
    remedy: '请勿把链接交给他人，或改用您自己的用户运行。',
  },

  'serve.ready': { text: '请在这台计算机的浏览器中打开此链接：\n\n  {url}\n' },
  'serve.ready.remote': { text: '请在浏览器中打开此链接：\n\n  {url}\n' },
  'serve.once': {
    text: '链接在一分钟内有效，只能使用一次。需要新链接时运行：{command} serve --url',
  },
  'serve.once.enter': { text: '链接在一分钟内有效，只能使用一次。需要新链接时按回车键。' },
  'serve.until': { text: '按 Ctrl-C 结束；集群不受影响，继续运行。' },
  'serve.already': { text: '页面已在提供。新的链接：\n\n  {url}\n' },
  'serve.ending.busy': {
    text: '仍在处理 {names}。将先安全停下，之后可以继续。再按一次 Ctrl-C 立即退出。',
  },

  'help.serve': { text: '在浏览器中显示窗口，由本机提供' },
  'help.serve.port': { text: '监听的端口；不指定则选取空闲端口' },
  'help.serve.host': { text: '监听 127.0.0.1 以外的地址；传输未加密' },
  'help.serve.no-open': { text: '只打印链接，不打开浏览器' },
  'help.serve.url': { text: '为正在提供的页面打印新的链接' },
  'help.serve.yes': { text: '允许以 root 身份运行' },
  'help.serve.port.invalid': { text: '必须是 1 到 65535 之间的数字。' },
};
