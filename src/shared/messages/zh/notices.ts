import type { notices as english } from '../en/notices.ts';
import type { CatalogueEntry } from '../message.ts';

/** What the window says about no cluster in particular, and when long work has ended. */
export const notices: Record<keyof typeof english, CatalogueEntry> = {
  'notices.title': { text: '提示' },
  'notices.dismiss': { text: '不再显示' },
  'notices.dismiss-all': { text: '全部 {count} 条不再显示' },
  'notices.more': { text: '还有 {count} 条提示' },
  'notices.show': { text: '查看集群' },
  'notices.ended-well': { text: '用时 {time}。' },
  'notices.look': { text: '用时 {time}。原因和处理办法见集群页面。' },
  'notices.gone': { text: '用时 {time}，已全部删除。' },
};
