import type { snapshotsPage as en } from '../en/snapshots-page.ts';
import type { CatalogueEntry } from '../message.ts';

export const snapshotsPage: Record<keyof typeof en, CatalogueEntry> = {
  'cluster.tab.snapshots': { text: '快照' },
  'snapshots-page.what': {
    text: '快照保存所有虚拟机在同一时刻的状态。无论之后发生什么，都可以回到那一刻。',
  },
  'snapshots-page.name': { text: '新快照的名称' },
  'snapshots-page.name-rule': { text: '可用字母、数字、空格、点、“-”和“_”，最多 50 个字符' },
  'snapshots-page.take': { text: '创建快照' },
  'snapshots-page.costs-memory': {
    text: '创建期间虚拟机会暂停，几秒到几分钟不等。内存会写入磁盘，最多 {size}；之后虚拟机写入多少，就再占用多少。',
  },
  'snapshots-page.costs-disk': {
    text: '虚拟机没有运行，现在不占空间；之后虚拟机写入多少，就占用多少。',
  },
  'snapshots-page.busy': { text: '集群正在执行操作，进度见“概览”。' },
  'snapshots-page.empty': { text: '还没有快照。' },
  'snapshots-page.taken': { text: '创建时间' },
  'snapshots-page.snapshot': { text: '快照' },
  'snapshots-page.size': { text: '磁盘占用' },
  'snapshots-page.holds': { text: '内容' },
  'snapshots-page.actions': { text: '操作' },
  'snapshots-page.running': { text: '运行中的虚拟机' },
  'snapshots-page.stopped': { text: '已停止的虚拟机' },
  'snapshots-page.incomplete': { text: '不完整，缺少 {machines}' },
  'snapshots-page.unknown-size': { text: '未知' },
  'snapshots-page.restore': { text: '恢复…' },
  'snapshots-page.delete': { text: '删除…' },
  'snapshots-page.restore-of': { text: '恢复到 {snapshot}' },
  'snapshots-page.delete-of': { text: '删除 {snapshot}' },
  'snapshots-page.restore-running': {
    text: '{name} 自 {at} 以来的一切都会丢失：应用、数据、虚拟机上的改动。虚拟机将立即结束运行，并从那一刻继续。',
  },
  'snapshots-page.restore-stopped': {
    text: '{name} 自 {at} 以来的一切都会丢失：应用、数据、虚拟机上的改动。虚拟机将立即结束运行，并像当时一样保持停止。',
  },
  'snapshots-page.delete-what': {
    text: '删除后无法再回到 {snapshot}。集群保持现状，其他快照不受影响。此后写入的内容需要合并，可能要几分钟。',
  },
  'snapshots-page.blocked': {
    text: '请先删除 {others}：集群曾回到这个快照，它们由此而来。',
  },
  'snapshots-page.not-whole': { text: '它不完整，无法恢复。' },
  'clone-page.title': { text: '克隆' },
  'clone-page.what': {
    text: '把已停止的虚拟机复制为另一个名称的集群，以便放心尝试。DC/OS 内部记录了地址，所以副本的地址相同：两者同一时间只能运行一个。副本占用的磁盘与原虚拟机一样多。',
  },
  'clone-page.name': { text: '克隆的名称' },
  'clone-page.do': { text: '克隆' },
  'all.start': { text: '全部启动' },
  'all.stop': { text: '全部停止' },
  'all.title': { text: '所有集群' },
  'all.none-to-start': { text: '没有可以启动的集群。' },
  'all.none-to-stop': { text: '没有正在运行的集群。' },
  'cluster.stop-halts': {
    text: '停止会关闭 {name} 的机器：容器无法挂起。下次启动时主节点需要重新找到彼此，程序会等待；只存在于内存中的内容会丢失。',
  },
  'cluster.stop-anyway': { text: '关机并停止' },
};
