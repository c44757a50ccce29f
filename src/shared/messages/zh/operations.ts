import type { operations as english } from '../en/operations.ts';
import type { CatalogueEntry } from '../message.ts';

/** Of operations: what became of them, and the titles of their steps. */
export const operations: Record<keyof typeof english, CatalogueEntry> = {
  'OPERATION-CANCELLED': {
    text: '操作已取消。',
    remedy: '重新执行即可从停下的地方继续。',
  },
  'OPERATION-INTERRUPTED': {
    text: '{kind}在“{step}”处中断：执行它的程序已退出。',
    remedy: '请重新执行，已完成的部分会被识别并跳过。',
  },
  'STEP-TIMEOUT': {
    text: '“{step}”在 {minutes} 分钟后仍未完成。',
    remedy: '请查看日志的最后几行，然后重试，将从这一步继续。',
  },
  'STEP-NOT-DONE': {
    text: '“{step}”没有报错，却没有产生应有的结果。',
    remedy: '请重试；如果仍然出现，请查看这一步的日志。',
  },
  UNEXPECTED: {
    text: '发生了本程序未预料到的情况：{detail}',
    remedy: '请重试；如果仍然出现，请附上日志报告此问题。',
  },
  'kind.deploy': { text: '创建集群' },
  'kind.start': { text: '启动集群' },
  'kind.stop': { text: '停止集群' },
  'kind.destroy': { text: '销毁集群' },
  'step.box': { text: '获取机器所用的 Box 镜像' },
  'step.network': { text: '创建网络 {network}' },
  'step.machines': { text: '创建 {count} 台虚拟机' },
  'step.machines.one': { text: '创建 {machine}' },
  'step.keys': { text: '与 {machine} 交换集群密钥' },
  'step.names': { text: '让 {machine} 认识集群中的名称' },
  'step.changes': { text: '更改需要管理员权限的内容（含主机名称）' },
  'step.cli-file': { text: '下载 DC/OS CLI' },
  'step.cli': { text: '安装 DC/OS CLI' },
  'step.hosts': { text: '将机器名称写入 hosts 文件' },
  'step.base': { text: '在 {machine} 上准备 DC/OS 所需的环境' },
  'step.installer': { text: '将安装程序复制到 {machine}' },
  'step.genconf': { text: '生成 DC/OS 配置' },
  'step.serve': { text: '由 {machine} 提供 DC/OS 软件包' },
  'step.master': { text: '在主节点 {machine} 上安装 DC/OS' },
  'step.agent': { text: '在代理节点 {machine} 上安装 DC/OS' },
  'step.postflight': { text: '检查 {machine} 上的 DC/OS' },
  'step.memory': { text: '在 {machine} 上保留 {memoryMiB} MiB 内存' },
  'step.health': { text: '等待所有组件变为健康' },
  'step.orphans': { text: '等待上次中断后遗留的程序结束' },
  'step.start': { text: '启动 {count} 台机器' },
  'step.start.one': { text: '启动 {machine}' },
  'step.destroy': { text: '删除 {count} 台机器' },
  'step.destroy.one': { text: '删除 {machine}' },
  'step.unhosts': { text: '从 hosts 文件中删除机器名称' },
  'step.unnetwork': { text: '删除网络 {network}' },
  'step.unbox': { text: '删除 Box 镜像' },
};
