import type { helpPage as english } from '../en/help-page.ts';
import type { CatalogueEntry } from '../message.ts';

/** The page that shows the user guide. The guide itself is docs/guide. */
export const helpPage: Record<keyof typeof english, CatalogueEntry> = {
  'HELP-NOT-READ': {
    text: '无法读取用户指南。',
    remedy: '请重新打开此页面。程序的 docs/guide 文件夹中有同样的内容。',
  },
  'help-page.search': { text: '搜索指南' },
  'help-page.contents': { text: '指南目录' },
  'help-page.results': { text: '指南中的搜索结果' },
  'help-page.results.none': { text: '指南中没有“{query}”。' },
  'help-page.results.count': { text: '{count} 个章节' },
  'help-page.commands': { text: '命令' },
  'help-page.lines': { text: '内容' },
  'help-page.table': { text: '表格' },
  'help-page.network.example': { text: '拓扑 1m-2a-1p。' },
  'help-page.network.own': { text: '您的集群 {name}。' },
  'help-page.explained': { text: '指南中的说明' },
};
