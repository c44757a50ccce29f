import type { helpPage as english } from '../en/help-page.ts';
import type { CatalogueEntry } from '../message.ts';

/** The page that shows the user guide. The guide itself is docs/guide. */
export const helpPage: Record<keyof typeof english, CatalogueEntry> = {
  'HELP-NOT-READ': {
    text: '无法读取用户指南。',
    remedy: '请重新打开此页面。程序的 docs/guide 文件夹中有同样的内容。',
  },
  'help.search': { text: '搜索指南' },
  'help.contents': { text: '指南目录' },
  'help.results': { text: '指南中的搜索结果' },
  'help.results.none': { text: '指南中没有“{query}”。' },
  'help.results.count': { text: '{count} 个章节' },
  'help.commands': { text: '命令' },
  'help.lines': { text: '内容' },
  'help.table': { text: '表格' },
  'help.network.example': { text: '拓扑 1m-2a-1p。' },
  'help.network.own': { text: '您的集群 {name}。' },
  'help.explained': { text: '指南中的说明' },
};
