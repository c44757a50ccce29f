import type { terminal as english } from '../en/terminal.ts';
import type { CatalogueEntry } from '../message.ts';

/** A shell on a machine, in the page. */
export const terminal: Record<keyof typeof english, CatalogueEntry> = {
  'TERMINAL-SIMULATED': {
    text: '机器 {machine} 是模拟的，无法登录。',
    remedy: '如需登录，请创建由真实机器组成的集群。',
  },
  'TERMINAL-UNKNOWN': {
    text: '该终端已关闭。',
    remedy: '请重新打开一个终端。',
  },
};
