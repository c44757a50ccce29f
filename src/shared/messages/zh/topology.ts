import type { topology as english } from '../en/topology.ts';
import type { CatalogueEntry } from '../message.ts';

/** Of a VagrantConfig.yaml: what is wrong in it, and whether it fits this computer. */
export const topology: Record<keyof typeof english, CatalogueEntry> = {
  // The file as a whole
  'TOPOLOGY-EMPTY': {
    text: '文件中没有任何机器。',
    remedy: '可以从某个预设开始。',
  },
  'TOPOLOGY-BINARY': {
    text: '这不是文本文件：其中含有控制字符。',
    remedy: '请提供以 UTF-8 保存的 YAML 文件。',
  },
  'TOPOLOGY-TOO-LONG': {
    text: '文件超过 {limit} KiB。',
    remedy: '请确认文件是否正确：60 台机器的拓扑大约只有 10 KiB。',
  },
  'TOPOLOGY-TOO-DEEP': {
    text: '文件嵌套过深，无法读取。',
    remedy: '请写成一个机器映射，每台机器又是其设置的映射。',
  },
  'TOPOLOGY-TAB': {
    text: '此行用制表符缩进，YAML 不允许这样做。',
    remedy: '请用空格缩进。',
  },
  'TOPOLOGY-SYNTAX': {
    text: '这不是有效的 YAML：{detail}',
    remedy: '请更正此行；文件可以读取之后，才会检查其余部分。',
  },
  'TOPOLOGY-SEVERAL-DOCUMENTS': {
    text: '文件中包含多个 YAML 文档。',
    remedy: '请删除 `---` 这一行，把所有机器写在同一个映射里。',
  },
  'TOPOLOGY-NOT-A-MAP': {
    text: '文件内容不是机器的映射。',
    remedy: '请为每台机器写一项，例如 `m1:`，其设置缩进写在下面。',
  },
  'TOPOLOGY-NOT-EDITABLE': {
    text: '文件无法读取，因而不能修改：第 {line} 行。',
    remedy: '请先更正文件，或从预设重新写起；文件未被改动。',
  },
  // Anchors, merge keys and keys
  'TOPOLOGY-ANCHOR-UNKNOWN': {
    text: '`*{anchor}` 引用的锚点在它之前没有定义。',
    remedy: '请在前面用 `&{anchor}` 定义，或直接写出值。',
  },
  'TOPOLOGY-ANCHOR-CYCLE': {
    text: '`*{anchor}` 引用了它自身。',
    remedy: '请直接写出值，不要使用引用。',
  },
  'TOPOLOGY-ANCHORS-EXCESSIVE': {
    text: '展开引用之后，文件过大（`*{anchor}`）。',
    remedy: '请逐台写出机器；引用的引用会成倍增长。',
  },
  'TOPOLOGY-MERGE-NOT-A-MAP': {
    text: '合并键 `<<` 指向的不是映射。',
    remedy: '请让它引用某台机器的设置，例如 `<<: *m1`，或将其删除。',
  },
  'TOPOLOGY-KEY-NOT-TEXT': {
    text: '此处的键是列表或映射，而不是名称。',
    remedy: '请在冒号前写一个普通的名称。',
  },
  'TOPOLOGY-KEY-UNKNOWN': {
    text: '{machine} 的设置“{key}”在此没有意义。',
    remedy: '请将其删除或更正名称；可用的有 {known}。',
  },
  'TOPOLOGY-KEY-MISSING': {
    text: '{machine} 缺少“{key}”。',
    remedy: '请为 {machine} 添加一行 `{key}: …`。',
  },
  'TOPOLOGY-DUPLICATE-KEY': {
    text: '{machine} 的“{key}”出现了两次，在第 {firstLine} 行和第 {line} 行。',
    remedy: '请删除其中一行。',
  },
  'TOPOLOGY-DUPLICATE-MACHINE': {
    text: '机器“{name}”出现了两次，在第 {firstLine} 行和第 {line} 行。',
    remedy: '请将其中一台改名或删除。',
  },
  'TOPOLOGY-MACHINE-NOT-A-MAP': {
    text: '机器“{name}”没有设置。',
    remedy: '请在其下方缩进写出设置，至少包括 `ip` 和 `type`。',
  },
  'TOPOLOGY-NOT-TEXT': {
    text: '{machine} 的“{key}”不是普通文本。',
    remedy: '请在 `{key}:` 之后只写一个值。',
  },
  'TOPOLOGY-NOT-A-LIST': {
    text: '{machine} 的“{key}”不是列表：{value}。',
    remedy: '请每行写一个名称，前面加连字符。',
  },
  'TOPOLOGY-NOT-A-WHOLE-NUMBER': {
    text: '{machine} 的“{key}”不是整数：{value}。',
    remedy: '请只写数字；内存以 MiB 为单位，2 GB 即 2048。',
  },
  'TOPOLOGY-NUMBER-QUOTED': {
    text: '{machine} 的“{key}”是带引号的数字。',
    remedy: '请写成 `{key}: {value}`：dcos-vagrant 本身无法用带引号的形式计算。',
  },
  // How many of what
  'TOPOLOGY-TYPE-UNKNOWN': {
    text: '{machine} 的类型“{type}”未知。',
    remedy: '请从 {known} 中选择。',
  },
  'TOPOLOGY-MASTERS': {
    text: '集群需要奇数个主节点（1 至 9 个），文件中有 {count} 个。',
    remedy: '请增加或删除 master 类型的机器。',
  },
  'TOPOLOGY-NO-BOOT': {
    text: '文件中没有引导机。',
    remedy: '请添加一台 boot 类型的机器：由它准备并提供安装内容。',
  },
  'TOPOLOGY-SEVERAL-BOOTS': {
    text: '文件中有 {count} 台引导机：{names}。',
    remedy: '请只保留其中一台。',
  },
  'TOPOLOGY-NO-AGENT': {
    text: '文件中没有代理节点。',
    remedy: '请添加一台 agent-private 或 agent-public 类型的机器。',
  },
  // Names
  'TOPOLOGY-NAME-INVALID': {
    text: '“{name}”不能作为机器名称。',
    remedy: '请使用最多 63 个小写字母、数字和中间的连字符，例如“m1”。',
  },
  'TOPOLOGY-NAME-TOO-LONG': {
    text: '机器的全名将是 {identity}，超过 {longest} 个字符。',
    remedy: '请缩短机器或集群的名称。',
  },
  'TOPOLOGY-NAME-LONG': {
    text: '如果集群名称较长，机器名称“{name}”就会过长。',
    remedy: '请将机器名称控制在 {longest} 个字符以内，或为集群取较短的名称。',
  },
  'TOPOLOGY-ALIAS-INVALID': {
    text: '{machine} 的别名不是有效的主机名：“{alias}”。',
    remedy: '请使用字母、数字、连字符和点，例如“oinker.acme.org”。',
  },
  'TOPOLOGY-ALIAS-IS-MACHINE': {
    text: '{machine} 的别名“{alias}”是某台机器的名称。',
    remedy: '请删除该别名：每台机器本来就有自己的名称。',
  },
  'TOPOLOGY-ALIAS-DUPLICATE': {
    text: '{machine} 的别名“{alias}”已被 {other} 使用。',
    remedy: '请只在一台机器上保留它：一个名称只能指向一个地址。',
  },
  // Addresses
  'TOPOLOGY-IP-INVALID': {
    text: '{machine} 的“{ip}”不是 IPv4 地址。',
    remedy: '请写四个 0 至 255 的数字，不带前导零，例如 192.168.57.90。',
  },
  'TOPOLOGY-IP-DUPLICATE': {
    text: '{machine} 的地址 {ip} 已被 {other} 使用（第 {otherLine} 行）。',
    remedy: '请为其中一台换一个地址。',
  },
  'TOPOLOGY-IP-OUTSIDE': {
    text: '{machine} 的地址 {ip} 不在集群网络 {network} 之内。',
    remedy: '请使用 {network} 内的地址，或为集群选择其他网络。',
  },
  'TOPOLOGY-IP-IS-NETWORK': {
    text: '{machine} 的地址 {ip} 是网络 {network} 本身的地址。',
    remedy: '最后一个数字请在 2 至 254 之间选择。',
  },
  'TOPOLOGY-IP-IS-BROADCAST': {
    text: '{machine} 的地址 {ip} 是 {network} 的广播地址。',
    remedy: '最后一个数字请在 2 至 254 之间选择。',
  },
  'TOPOLOGY-IP-IS-HOST': {
    text: '{machine} 的地址 {ip} 是这台计算机在 {network} 中的地址。',
    remedy: '最后一个数字请在 2 至 254 之间选择。',
  },
  'TOPOLOGY-NETWORK-INVALID': {
    text: '“{network}”不能作为集群的网络。',
    remedy: '请给出 /24 网络，例如 192.168.57.0/24。',
  },
  'TOPOLOGY-NETWORK-OUTSIDE-VIRTUALBOX': {
    text: 'VirtualBox 6.1.28 及更新版本在 Linux 和 macOS 上不接受网络 {network}：只允许 192.168.56.0/21。',
    remedy:
      '请使用 192.168.56.0/21 内的地址，例如 192.168.57.0/24；或在 /etc/vbox/networks.conf 中加一行 `* {network}` 以允许该网段。',
  },
  // Sizes
  'TOPOLOGY-CPUS-TOO-FEW': {
    text: '{machine} 的 CPU 数为 {cpus}。',
    remedy: '请至少分配 1 个。',
  },
  'TOPOLOGY-CPUS-BELOW-DOCUMENTED': {
    text: '{machine} 有 {cpus} 个 CPU，少于文档对 {type} 类型机器要求的 {documented} 个。',
    remedy: '请分配 {documented} 个 CPU，否则服务启动会很慢。',
  },
  'TOPOLOGY-MEMORY-TOO-SMALL': {
    text: '{machine} 的内存为 {memory} MiB；少于 {smallest} MiB 时，DC/OS 无法运行。',
    remedy: '请至少分配 {smallest} MiB。',
  },
  'TOPOLOGY-MEMORY-BELOW-DOCUMENTED': {
    text: '{machine} 的内存为 {memory} MiB，少于文档对 {type} 类型机器要求的 {documented} MiB。',
    remedy: '请分配 {documented} MiB，否则部分服务可能无法启动。',
  },
  'TOPOLOGY-RESERVED-NEGATIVE': {
    text: '{machine} 的保留内存为 {reserved} MiB。',
    remedy: '请写 0 或更大的数，或删除这一行。',
  },
  'TOPOLOGY-RESERVED-TOO-LARGE': {
    text: '{machine} 的 {memory} MiB 内存中保留了 {reserved} MiB，没有剩余可供任务使用。',
    remedy: '保留的内存应少于机器的内存，通常为 512。',
  },
  // Whether a topology fits this computer
  'fit.fits': { text: '可以容纳，还为您留有 {left} GB。' },
  'fit.tight': {
    text: '内存紧张：需要 {needed} GB，{memory} GB 中空闲 {free} GB。',
    remedy: '创建集群前请关闭其他程序，或选择较小的拓扑。',
  },
  'fit.too-big': {
    text: '超出内存：需要 {needed} GB，而这台计算机只有 {memory} GB。',
    remedy: '请选择较小的拓扑，或减少机器的内存。',
  },
  'fit.cpus-tight': {
    text: '{cpus} 个虚拟 CPU 共用这台计算机的 {hostCpus} 个 CPU。',
    remedy: '安装会比较慢；也可以减少机器的 CPU。',
  },
};
