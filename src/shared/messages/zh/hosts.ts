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
  'HOSTS-FILE-NOT-REGULAR': {
    text: 'hosts 文件 {file} 不是普通文件。',
    remedy: '请指定一个文件，而不是文件夹、管道或设备；未作任何更改。',
  },
  'HOSTS-FILE-TOO-LARGE': {
    text: '{file} 超过 32 MB，不像是 hosts 文件。',
    remedy: '请检查其中的内容；未作任何更改。',
  },
  'HOSTS-FILE-PROTECTED': {
    text: 'hosts 文件 {file} 受到保护，连管理员也无法修改：{detail}。',
    remedy:
      '请先解除保护（Linux 用 `sudo chattr -i {file}`，macOS 用 `sudo chflags nouchg {file}`；只读文件系统需重新挂载为可写），然后重试。',
  },
  'HOSTS-NAME-TAKEN': {
    text: '{file} 第 {line} 行把 {name} 指向 {found}，而集群需要它指向 {expected}。',
    remedy: '请删除那一行，或为集群换一个域名。',
  },
  'HOSTS-FOREIGN-LEFT': {
    text: 'vagrant-hostmanager 留下的内容仍在 hosts 文件 {file} 中，当前用户无权写入该文件。',
    remedy: '请以管理员身份从 {file} 中删除以下内容：\n{lines}',
  },
  'HOSTS-NOT-RESTORED': {
    text: 'hosts 文件 {file} 未能恢复到 {kept} 的版本：当前用户无权写入该文件。',
    remedy: '请以管理员身份用保存的版本覆盖该文件。',
  },
  'HOSTS-VERSION-UNKNOWN': {
    text: '没有保存 hosts 文件 {file} 的版本 {version}。',
    remedy: '请从 `hosts show` 列出的版本中选择。',
  },
  'HOSTS-VERSION-DAMAGED': {
    text: '{kept} 中保存的 hosts 文件版本已损坏。',
    remedy: '请选择其他版本；未作任何更改。',
  },
  'CHANGES-DISMISSED': {
    text: '授权请求已被取消，需要管理员权限的内容保持不变。',
    remedy: '可用 --ask-again 再次请求，或自行执行以下命令：\n{commands}',
  },
  'CHANGES-NOT-AUTHORISED': {
    text: '当前用户未获得管理员权限，需要该权限的内容保持不变。',
    remedy: '请让有权限的人执行以下命令：\n{commands}',
  },
  'CHANGES-NO-AGENT': {
    text: '这里无法请求管理员权限，需要该权限的内容保持不变。',
    remedy: '请在终端中执行以下命令：\n{commands}',
  },
  'CHANGES-REFUSED-BEFORE': {
    text: '此前已拒绝过同样的授权请求，因此没有再次询问。',
    remedy: '可用 --ask-again 再次请求，或自行执行以下命令：\n{commands}',
  },
  'VBOX-NETWORKS-NOT-ALLOWED': {
    text: '未能允许 VirtualBox 使用各机器的网络：{file} 未被修改。',
    remedy: '请以管理员身份将以下内容加入 {file}：\n{lines}',
  },

  'hosts.reason.put': {
    text: '使集群“{name}”的 {count} 台机器可以通过名称访问。',
  },
  'hosts.reason.take': { text: '不再需要集群“{name}”的名称。' },
  'hosts.reason.take-foreign': {
    text: 'vagrant-hostmanager 留下的内容把集群“{name}”的名称指向了别处。',
  },
  'hosts.reason.restore': { text: '恢复到 {at} 更改之前的内容。' },
  'hosts.reason.networks-left': {
    text: '已没有集群需要 VirtualBox 网络 {network}。',
  },
  'hosts.note.flush': {
    text: '未能清除系统的名称缓存（{command}）；新名称可能要一分钟后才生效。',
  },

  'HOSTS-NAME-ELSEWHERE': {
    text: '在这台计算机上，{name} 指向 {found}，而不是 {expected}。',
    remedy: 'hosts 文件的其他行或 DNS 服务器占用了此名称：请删除那一行，或为集群换一个域名。',
  },
  'HOSTS-NAME-UNRESOLVED': {
    text: '在这台计算机上无法解析 {name}；它应指向 {expected}。',
    remedy: '请在 hosts 文件中加入一行“{expected} {name}”，或直接使用 IP 地址。',
  },

  'cli.hosts.written.yes': { text: '{name} 的名称已写入 {file}。' },
  'cli.hosts.written.outdated': {
    text: '{file} 中 {name} 的名称与应有的不一致：请用 `hosts apply {name}` 更新。',
  },
  'cli.hosts.written.no': {
    text: '{file} 中没有 {name} 的名称：请用 `hosts apply {name}` 写入。',
  },
  'cli.hosts.written.unknown': { text: '无法得知 {file} 中是否有 {name} 的名称。' },
  'cli.hosts.link': { text: '{link} 是指向 {file} 的链接。' },
  'cli.hosts.column.machine': { text: '机器' },
  'cli.hosts.column.found': { text: '指向' },
  'cli.hosts.nowhere': { text: '无法解析' },
  'cli.hosts.foreign': {
    text: '从第 {line} 行起是 vagrant-hostmanager 留下的 {count} 个名称，可用 `hosts remove {name} --foreign` 删除：',
  },
  'cli.hosts.history': {
    text: '保存的版本（最新的在前），可用 `hosts restore NAME --to VERSION` 恢复：',
  },
  'cli.hosts.nothing': { text: '无需更改。' },
  'cli.hosts.applied': { text: '已更改：{files}' },
  'help.hosts': { text: '集群在这台计算机上的名称' },
  'help.hosts.show': { text: '显示名称的指向、冲突以及保存的版本' },
  'help.hosts.apply': { text: '将机器名称写入 hosts 文件' },
  'help.hosts.remove': { text: '从 hosts 文件中删除机器名称' },
  'help.hosts.foreign': { text: '改为删除 vagrant-hostmanager 留下的同名内容' },
  'help.hosts.restore': { text: '将 hosts 文件恢复到上次更改之前' },
  'help.hosts.to': { text: '要恢复的版本，见 `hosts show`' },
  'help.hosts.file': { text: '另一个 hosts 文件；不会为它请求权限' },
  'help.ask-again': { text: '即使此前被拒绝，也再次请求管理员权限' },
  'help.up.hosts': { text: '把模拟机器的名称也写入 hosts 文件' },
};
