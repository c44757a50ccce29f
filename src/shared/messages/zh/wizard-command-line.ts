import type { wizardCommandLine as english } from '../en/wizard-command-line.ts';
import type { CatalogueEntry } from '../message.ts';

/** The wizard's page of the command line tool, and what its review says of files of this computer. */
export const wizardCommandLine: Record<keyof typeof english, CatalogueEntry> = {
  'wizard.step.command-line': { text: '命令行工具' },
  'wizard.command-line.title': { text: '是否在终端中使用集群？' },
  'wizard.command-line.intro': {
    text: 'DC/OS CLI（dcos 命令）能在终端中完成网页界面的各项操作，而且功能更多。它会在集群开始运行后安装，并登记这个集群。',
  },
  'wizard.command-line.no-dcos': {
    text: '这些机器上不安装 DC/OS，命令行工具没有可以连接的对象。请直接继续。',
  },
  'wizard.command-line.version': {
    text: 'DC/OS {dcos} 需要 {series}.x 版，程序会自动选择并检查。',
  },
  'wizard.command-line.version-later': { text: '确定 DC/OS 的版本之后，会自动选择合适的版本。' },
  'wizard.command-line.not-offered': {
    text: '没有适用于这台电脑的版本。如果您有能在本机运行的程序，请在下面填写。',
  },
  'wizard.command-line.simulated': { text: '它也能用于模拟集群，范围以模拟的 DC/OS 为限。' },
  'wizard.command-line.user': { text: '仅为我安装' },
  'wizard.command-line.user.why': { text: '安装在 {folder}，不需要密码。' },
  'wizard.command-line.system': { text: '为这台电脑的所有用户安装' },
  'wizard.command-line.system.why': {
    text: '安装为 {path}，任何终端都能找到。该文件夹属于管理员，因此系统会要求输入密码；如果不提供密码，就只为您安装。',
  },
  'wizard.command-line.none': { text: '不安装' },
  'wizard.command-line.none.why': { text: '以后可以随时在集群页面上安装。' },
  'wizard.command-line.file': { text: '已有的 DC/OS CLI' },
  'wizard.command-line.file.why': { text: '填写该程序的路径；留空则下载合适的版本。' },
  'wizard.review.cli': { text: '命令行工具' },
  'wizard.review.cli.none': { text: '不安装' },
  'wizard.review.cli.user': { text: '仅供您使用' },
  'wizard.review.cli.system': { text: '供这台电脑的所有用户使用' },
  'wizard.review.files': { text: '本机上的文件' },
  'wizard.review.lines': { text: '将写入 {count} 行' },
  'wizard.review.lines-removed': { text: '将删除 {count} 行' },
  'wizard.review.asked': { text: '系统会询问一次您的密码' },
  'wizard.review.asked.why': {
    text: '由您的系统在最开始时询问：带锁标记的文件属于管理员。本程序看不到密码。',
  },
  'wizard.review.asked.refused': {
    text: '您也可以关闭该对话框，集群照样会创建：届时通过 IP 地址访问各台机器，程序会说明缺少了什么，并且不会再为此询问。',
  },
  'wizard.review.not-asked': { text: '您有权写入这些文件，因此不会询问密码。' },
};
