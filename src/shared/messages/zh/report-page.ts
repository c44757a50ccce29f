import type { reportPage as english } from '../en/report-page.ts';
import type { CatalogueEntry } from '../message.ts';

/** 给帮忙排查问题的人看的报告页面。 */
export const reportPage: Record<keyof typeof english, CatalogueEntry> = {
  'report-page.title': { text: '报告问题' },
  'report-page.link': { text: '为此生成报告' },
  'report-page.about': {
    text: '这是给帮您排查问题的人看的压缩包：版本信息、本机检查结果、设置，以及集群的文件、操作记录和日志。密码、密钥、令牌、主目录、主机名、用户名、邮箱和公网地址都会被遮盖。程序不会发送任何内容：请先查看，保存后由您自己转交。',
  },
  'report-page.scope': { text: '报告范围' },
  'report-page.scope.all': { text: '这台电脑和所有集群' },
  'report-page.collecting': { text: '正在收集并遮盖敏感信息，检查这台电脑需要几秒钟' },
  'report-page.inside': { text: '报告内容' },
  'report-page.summary': { text: '共 {count} 个文件，{size}。已遮盖 {masked} 处。' },
  'report-page.files': { text: '报告中的文件' },
  'report-page.masked': { text: '遮盖 {count} 处' },
  'report-page.text': { text: '{name} 的内容' },
  'report-page.save': { text: '保存（{size}）' },
  'report-page.download': { text: '下载（{size}）' },
  'report-page.again': { text: '重新生成' },
  'report-page.saved': { text: '已保存为 {path}。' },
  'report-page.downloaded': { text: '浏览器会将它保存为 {name}。' },
  'report-page.show': { text: '在文件夹中显示' },
};
