import type { logs as english } from '../en/logs.ts';
import type { CatalogueEntry } from '../message.ts';

/** Logs and terminals of a cluster. */
export const logs: Record<keyof typeof english, CatalogueEntry> = {
  'logs.title': { text: '日志' },
  'logs.operation': { text: '所属操作' },
  'logs.machine': { text: '机器' },
  'logs.all': { text: '全部' },
  'logs.lines': { text: '{count} 行' },
  'logs.follow': { text: '跟随末尾' },
  'logs.search': { text: '在日志中查找' },
  'logs.next': { text: '下一处' },
  'logs.previous': { text: '上一处' },
  'logs.not-found': { text: '日志中没有找到' },
  'logs.empty': { text: '这次操作没有输出。' },
  'logs.gone': {
    text: '这份日志已不再保留：只保留最近 50 次操作的日志，总共不超过 200 MB。',
  },
  'logs.not-kept': { text: '未保留' },
  'logs.source': { text: '日志来源' },
  'logs.source.operation': { text: '操作' },
  'logs.source.machine': { text: '机器' },
  'logs.unit': { text: '单元' },
  'logs.all-units': { text: '全部单元' },
  'logs.not-running': { text: '{machine} 没有运行。启动集群后才能读取它的系统日志。' },
  'logs.again': { text: '重新打开' },
  'logs.waiting': { text: '还没有输出。' },
  'shell.machine': { text: '机器' },
  'shell.note': {
    text: '这是机器上的命令行，以 Vagrant 用户身份运行，在机器内拥有全部权限。能打开本页面的人都能使用它。',
  },
  'shell.open': { text: '打开命令行' },
  'shell.not-running': { text: '{machine} 没有运行，请先启动集群。' },
  'shell.ended': { text: '命令行已结束。' },
  'shell.again': { text: '重新打开' },
  'shell.label': { text: '{machine} 的命令行' },
};
