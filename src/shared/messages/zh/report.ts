import type { report as english } from '../en/report.ts';
import type { CatalogueEntry } from '../message.ts';

/** 给帮忙排查问题的人看的报告。 */
export const report: Record<keyof typeof english, CatalogueEntry> = {
  'REPORT-GONE': {
    text: '这份报告已不再保留。',
    remedy: '请重新生成，只需几秒钟。',
  },
  'REPORT-ENTRY-UNKNOWN': {
    text: '报告里没有文件 {entry}。',
    remedy: '请从列出的文件中选择。',
  },
  'REPORT-EXISTS': {
    text: '{path} 已经存在，没有改动它。',
    remedy: '请换一个文件名；确实要替换时加上 --overwrite。',
  },

  'help.report': { text: '保存一份供他人排查问题的报告，不含密码、密钥和姓名' },
  'help.report.output': { text: '要写入的文件；不指定时在当前文件夹中新建' },
  'help.report.overwrite': { text: '文件已存在时替换它' },
  'cli.report.collecting': { text: '正在收集信息，环境检查需要几秒钟……' },
  'cli.report.column.file': { text: '文件' },
  'cli.report.column.size': { text: '大小' },
  'cli.report.column.masked': { text: '已遮盖' },
  'cli.report.saved': {
    text: '已保存 {path}（{size}，共 {count} 个文件）。密码、密钥、令牌、主目录、主机名、用户名和公网地址均已遮盖。没有发送任何内容：请先查看，再由您自己转交。',
  },
};
