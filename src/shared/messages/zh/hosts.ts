import type { hosts as english } from '../en/hosts.ts';
import type { CatalogueEntry } from '../message.ts';

/** Of this computer's hosts file. */
export const hosts: Record<keyof typeof english, CatalogueEntry> = {
  'HOSTS-FILE-MISSING': {
    text: 'hosts 文件 {file} 不存在。',
    remedy: '请创建该文件（空文件即可），然后重试。',
  },
  'HOSTS-FILE-UNREADABLE': {
    text: '无法读取 hosts 文件 {file}：{detail}。',
    remedy: '请确保它是可读的普通文件，然后重试。',
  },
  'HOSTS-MARKERS-BROKEN': {
    text: 'hosts 文件 {file} 中本程序的标记在第 {line} 行已损坏：“{found}”。',
    remedy:
      '请手动将“# BEGIN dcos-vagrant-desktop …”与“# END …”逐对恢复，或删除整个区块；文件未被改动。',
  },
  'HOSTS-NAME-INVALID': {
    text: '“{name}”不能写入 hosts 文件。',
    remedy: '只能使用字母、数字、连字符和点。',
  },
  'HOSTS-NOT-WRITABLE': {
    text: '当前用户无权写入 hosts 文件 {file}，因此只能通过 IP 地址访问集群。',
    remedy: '请以管理员身份将以下内容加入 {file}：\n{lines}',
  },
  'HOSTS-NOT-CLEANED': {
    text: '此集群的内容仍留在 hosts 文件 {file} 中，当前用户无权写入该文件。',
    remedy: '请以管理员身份从 {file} 中删除以下内容：\n{lines}',
  },
  'HOSTS-WRITE-FAILED': {
    text: '未能写入 hosts 文件 {file}：{detail}。',
    remedy: '请在其所在的文件系统上腾出空间，检查该文件，然后重试。',
  },
  'HOSTS-CHANGED-MEANWHILE': {
    text: '写入 hosts 文件 {file} 期间，它被其他程序修改了。',
    remedy: '请检查该文件，然后重试。',
  },
  'HOSTS-NAME-ELSEWHERE': {
    text: '在这台计算机上，{name} 指向 {found}，而不是 {expected}。',
    remedy: 'hosts 文件的其他行或 DNS 服务器占用了此名称：请删除那一行，或为集群换一个域名。',
  },
  'HOSTS-NAME-UNRESOLVED': {
    text: '在这台计算机上无法解析 {name}；它应指向 {expected}。',
    remedy: '请在 hosts 文件中加入一行“{expected} {name}”，或直接使用 IP 地址。',
  },
};
