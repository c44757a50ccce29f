import type { elevation as english } from '../en/elevation.ts';
import type { CatalogueEntry } from '../message.ts';

/** Of changes that need an administrator. */
export const elevation: Record<keyof typeof english, CatalogueEntry> = {
  'elevation.prompt': {
    text: 'DC/OS Vagrant Desktop 需要修改系统文件：集群的主机名、网络或 DC/OS CLI。',
  },
  'ELEVATION-PKEXEC-MISSING': {
    text: '这台计算机上没有 pkexec，应用无法请求管理员权限。',
    remedy: '请安装它（Debian 和 Ubuntu 的软件包为 pkexec 和 polkitd），或手动运行所列命令。',
  },
  'ELEVATION-ASKING-FAILED': {
    text: '未能通过 {program} 请求管理员权限：{detail}。',
    remedy: '请以管理员身份手动运行所列命令。',
  },
  'ELEVATION-ELSEWHERE': {
    text: '以管理员身份只会修改系统的 hosts 文件，不会修改 {file}。',
    remedy: '请指定一个您有权写入的文件，或使用系统的 hosts 文件。',
  },
  'ELEVATION-CHANGE-INVALID': {
    text: '“{found}”不能出现在管理员执行的改动中。',
    remedy: '没有做任何改动。请为集群使用普通的域名和主机名。',
  },
  'ELEVATION-FILE-CHANGED': {
    text: '{file} 已不是先前检查过的文件。',
    remedy: '没有做任何改动。请重新下载或重新选择该文件。',
  },
  'ELEVATION-NOT-UNDERSTOOD': {
    text: '以管理员身份运行的部分无法识别这次请求。',
    remedy: '没有做任何改动。请重新安装应用，使各部分版本一致。',
  },
  'ELEVATION-LINE-REFUSED': {
    text: '要写入 {file} 的一行内容被拒绝：那里只能写入私有地址和集群的主机名。',
    remedy:
      '没有做任何改动。请使用 10.0.0.0/8、172.16.0.0/12 或 192.168.0.0/16 中的网络，以及普通的主机名。',
  },
  'ELEVATION-FILE-ODD': {
    text: '{file} 不是属于管理员的普通文件（{detail}）。',
    remedy: '没有做任何改动。请检查该文件：它必须存在、是普通文件，并且属于 root。',
  },
  'ELEVATION-CHANGED-MEANWHILE': {
    text: '{file} 在此期间被其他程序修改了。',
    remedy: '请重试；改动将基于新的内容进行。',
  },
  'ELEVATION-MARKERS': {
    text: '{file} 中本程序的标记不正确。',
    remedy:
      '没有做任何改动。请手动将“# BEGIN dcos-vagrant-desktop”与“# END”逐对恢复，或删除整个区块。',
  },
  'ELEVATION-NOT-OURS': {
    text: '{file} 中有不是本程序写入的内容，因此保持原样。',
    remedy: '如果不再需要，请手动将其移走。',
  },
  'ELEVATION-BYTES-DIFFER': {
    text: '为 {file} 收到的内容与发送的不一致。',
    remedy: '没有做任何改动。请重试。',
  },
  'ELEVATION-NOT-WRITTEN': {
    text: '无法写入 {file}；该文件保持原样。',
    remedy: '它可能被设为不可修改，或者所在磁盘已满或只读。请处理后重试。',
  },
  'ELEVATION-DAMAGED': {
    text: '写入 {file} 时中断，并且无法恢复原来的内容。',
    remedy: '请以管理员身份用 {backup} 覆盖它。',
  },
  'ELEVATION-UNABLE': {
    text: '无法修改 {file}（{detail}）。',
    remedy: '请检查临时文件和 /var/lib 所在磁盘是否有空间，然后重试。',
  },
};
