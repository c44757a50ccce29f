import type { providers as english } from '../en/providers.ts';
import type { CatalogueEntry } from '../message.ts';

/** Of every provider: what it can say of machines, and what the simulated one adds. */
export const providers: Record<keyof typeof english, CatalogueEntry> = {
  'MACHINE-ABSENT': {
    text: '集群“{cluster}”的机器 {machine} 不存在。',
    remedy: '请继续创建集群，届时会创建它。',
  },
  'MACHINE-NOT-RUNNING': {
    text: '集群“{cluster}”的机器 {machine} 没有运行，当前状态为 {state}。',
    remedy: '请启动集群；如果这台机器从未创建过，请继续创建集群。',
  },
  'MACHINE-NAME-TAKEN': {
    text: '已有名为 {id} 的机器，但它不属于集群“{cluster}”。',
    remedy: '该机器未被改动。请自行将其改名或删除，或为集群换一个名称。',
  },
  'MACHINES-LEFT': {
    text: '集群“{cluster}”的以下机器未能删除：{machines}。',
    remedy: '请再次销毁集群；如果仍然出现，请查看日志。',
  },
  'PROVIDER-WITHOUT-SSH': {
    text: '机器 {machine} 是模拟的，无法登录。',
    remedy: '需要真实运行的机器时，请改用其他提供方。',
  },
  'SIMULATED-FAILURE': {
    text: '模拟的故障：DCOS_VAGRANT_SIMULATE_FAILURE={rule} 要求步骤 {step} 出错。',
    remedy: '实际上没有任何损坏。请取消设置 DCOS_VAGRANT_SIMULATE_FAILURE，然后重试。',
  },
  'SIMULATED-FAILURE-UNREADABLE': {
    text: '无法识别 DCOS_VAGRANT_SIMULATE_FAILURE="{given}"。',
    remedy:
      '请写成 step、step:machine 或 step:machine*times，多个之间用英文逗号分隔，例如“genconf”或“agent:a1*2”。',
  },
  'SIMULATED-STATE-UNREADABLE': {
    text: '无法读取模拟机器的文件：{path}（{detail}）。',
    remedy: '请移走该文件；其中的模拟机器将不复存在，继续创建集群会重新创建它们。',
  },
  'SIMULATED-BOOT-NOT-SERVING': {
    text: '集群“{cluster}”没有引导机提供 DC/OS 软件包，{machine} 无法安装。',
    remedy: '请将引导机 {boot} 与 {machine} 一并启动。',
  },
  'simulated.stop': { text: '挂起 {machines}（模拟）' },
};
