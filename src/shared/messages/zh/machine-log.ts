import type { machineLog as english } from '../en/machine-log.ts';
import type { CatalogueEntry } from '../message.ts';

/** The journal of a machine. */
export const machineLog: Record<keyof typeof english, CatalogueEntry> = {
  'MACHINE-LOG-NOT-RUNNING': {
    text: '{machine} 没有运行，无法读取它的系统日志。',
    remedy: '启动集群“{name}”后再试。各次操作中关于 {machine} 的输出在操作日志里。',
  },
  'MACHINE-LOG-NO-JOURNAL': {
    text: '{machine} 没有系统日志：机器上没有 journalctl 程序。',
    remedy: '登录该机器，查看 /var/log 目录。',
  },
  'MACHINE-LOG-UNIT-UNKNOWN': {
    text: '{machine} 上没有单元“{unit}”。',
    remedy: '登录 {machine}，用 `systemctl list-units --all` 查看有哪些单元，或者不指定单元。',
  },
  'MACHINE-LOG-UNIT-INVALID': {
    text: '“{unit}”不能作为 systemd 单元的名称。',
    remedy: '请填写 dcos-marathon 或 docker.service 这样的名称。',
  },
  'MACHINE-LOG-LINES-INVALID': {
    text: '无法显示这么多行。',
    remedy: '请填写 1 到 {most} 之间的整数。',
  },
  'MACHINE-LOG-FAILED': {
    text: '无法读取 {machine} 的系统日志：{detail}。',
    remedy: '登录该机器，看看 `sudo journalctl` 能否运行。',
  },
  'MACHINE-LOG-FULL': {
    text: '{machine} 的系统日志已显示 {size}，之后的内容不再显示。',
    remedy: '重新打开系统日志。',
  },
  'MACHINE-LOG-CLOSED': {
    text: '这份系统日志已关闭。',
    remedy: '请重新打开。',
  },
  'MACHINE-BOOTS-SLOWLY': {
    text: '{machine} 启动 {minutes} 分钟后仍没有应答。',
    remedy: '请看它的屏幕画面：机器如果在等待什么，会显示在那里。程序会继续等待。',
  },
  'LOG-GONE': {
    text: '操作 {operation} 的日志已不再保留。',
    remedy: '每个集群保留最近 {count} 次操作的日志，总共不超过 {size}。',
  },

  'machine-log.simulated': { text: '{machine} 是模拟的：这些内容是编造的。' },
  'machine-log.empty': { text: '{machine} 的系统日志中没有这样的内容。' },

  'cli.picture.file': { text: '屏幕画面：{file}' },
  'picture.alt': { text: '{machine} 的屏幕画面' },
  'picture.gone': { text: '这张画面已不再保留。' },
  'help.logs.follow': { text: '持续显示新内容，直到按下 Ctrl-C' },
  'help.logs.unit': { text: '只看机器上这个 systemd 单元的输出，例如 dcos-marathon' },
  'help.logs.lines': { text: '显示最新的多少行（机器默认 1000 行）' },
  'help.logs.operation': { text: '指定机器时也显示操作日志：最近一次的，或者这个编号的操作' },
  'help.history': { text: '列出对集群做过的操作，最新的在前' },
  'cli.logs.usage.unit': { text: '--unit 需要机器名称，并且不能与 --operation 一起使用' },
  'cli.history.empty': { text: '还没有对集群“{name}”做过任何操作。' },
  'cli.column.begin': { text: '开始时间' },
  'cli.column.what': { text: '操作' },
  'cli.column.outcome': { text: '结果' },
  'cli.column.took': { text: '用时' },
  'cli.column.operation': { text: '编号' },
};
