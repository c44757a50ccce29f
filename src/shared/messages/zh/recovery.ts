import type { recovery as en } from '../en/recovery.ts';
import type { CatalogueEntry } from '../message.ts';

export const recovery: Record<keyof typeof en, CatalogueEntry> = {
  'RECOVERY-NO-NOTE': {
    text: '集群“{name}”只剩下机器（{machines}），其中有的没有留下说明。',
    remedy: '无法取回。“检查”页会列出这些机器，可在那里删除。',
  },
  'RECOVERY-NAME-TAKEN': {
    text: '丢失的集群名为“{name}”，与这里的另一个集群同名。',
    remedy: '先销毁这里的集群，再取回丢失的那个；或者删除它的机器。',
  },
  'RECOVERY-UNKNOWN': {
    text: '没有编号为 {id} 的丢失集群。',
    remedy: '请重新查看哪些集群已丢失，它可能已被取回。',
  },
  'recovery.note.masters': {
    text: '集群“{name}”的 {total} 个主节点中，有 {count} 个也已不在。',
    remedy: 'DC/OS 需要半数以上的主节点。若已不足，请销毁该集群并重新创建。',
  },
  'recovery.note.new-key': {
    text: '集群“{name}”的密钥已随文件夹丢失，其机器现在接受新的密钥。',
  },
  'recovery.note.key-lost': {
    text: '集群“{name}”的密钥已随文件夹丢失：机器仍可运行、启动、停止和销毁，但无法登录。',
    remedy:
      '如需登录，请在 VirtualBox 中打开每台机器的控制台，把 {path} 中的那一行加入 /home/vagrant/.ssh/authorized_keys。',
  },
  'recovery.note.network': {
    text: '集群“{name}”使用网络 {network}，集群“{other}”也使用它。',
    remedy: '请每次只运行其中一个。',
  },
  'help.recover': { text: '取回文件夹已丢失但机器仍在的集群' },
  'cli.recovered': { text: '集群“{name}”已取回。' },
  'cli.recover.nothing': { text: '没有丢失的集群。' },
  'cli.recover.incomplete': {
    text: '有些机器无法查看；如果其中有丢失的集群，这里找不到。',
  },
  'help.clean': { text: '删除已不存在的集群遗留下的内容' },
  'help.clean.all': {
    text: '删除本程序的全部内容：集群、名称、网络、下载和设置',
  },
  'help.clean.yes': { text: '不再询问' },
  'cli.clean.removes': { text: '将删除：' },
  'cli.clean.leaves': { text: '将保留：' },
  'cli.clean.removed': { text: '已删除：' },
  'cli.clean.confirm': { text: '输入“clean”以删除：' },
  'CLI-CLEAN-UNCONFIRMED': {
    text: '没有删除任何内容：无人可询问。',
    remedy: '无人回答时请加上 --yes。',
  },
  'CLI-CLEAN-REFUSED': {
    text: '没有删除任何内容。',
    remedy: '请在提问时输入 clean，或加上 --yes。',
  },
};
