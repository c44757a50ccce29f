import type { changesPage as english } from '../en/changes-page.ts';
import type { CatalogueEntry } from '../message.ts';

/** 调整集群 agent 与机器规格的对话框。 */
export const changesPage: Record<keyof typeof english, CatalogueEntry> = {
  'changes-page.consequences': { text: '将会发生的事' },
  'changes-page.cpus': { text: 'CPU 数' },
  'changes-page.memory': { text: '内存' },
  'machines.size': { text: '规格' },
  'agents-page.open': { text: '调整代理节点…' },
  'agents-page.title': { text: '{name} 的代理节点' },
  'agents-page.agent-private': { text: '私有代理节点' },
  'agents-page.agent-public': { text: '公共代理节点' },
  'agents-page.stay': { text: '保留这些' },
  'agents-page.stay.what': { text: '取消勾选要移除的代理节点。' },
  'agents-page.size': { text: '每个新代理节点分到' },
  'agents-page.size.same': { text: '与最后一个相同' },
  'agents-page.do': { text: '调整代理节点' },
  'resize-page.open': { text: '调整 {machine} 的规格…' },
  'resize-page.title': { text: '{machine} 的规格' },
  'resize-page.reserved': { text: '仍为系统保留 {memoryMiB} MiB，不提供给 DC/OS。' },
  'resize-page.do': { text: '调整规格' },
  'resize-page.restart': { text: '调整规格并重启' },
};
