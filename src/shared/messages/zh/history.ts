import type { history as english } from '../en/history.ts';
import type { CatalogueEntry } from '../message.ts';

/** What operations did before. */
export const history: Record<keyof typeof english, CatalogueEntry> = {
  'OPERATION-UNKNOWN': {
    text: '集群“{name}”没有编号为 {operation} 的操作。',
    remedy: '请在该集群的历史记录中查看已有的操作。',
  },
};
