import type { ssh as english } from '../en/ssh.ts';
import type { CatalogueEntry } from '../message.ts';

/** Of connections to the machines. */
export const ssh: Record<keyof typeof english, CatalogueEntry> = {
  'SSH-UNREACHABLE': {
    text: '{machine} 在 {host}:{port} 上没有响应 ssh：{detail}。',
    remedy: '请查看集群状态，确认该机器是否在运行，然后重试。',
  },
  'SSH-REFUSED': {
    text: '{machine} 拒绝用户 {user} 使用集群的任何密钥登录。',
    remedy:
      '如果机器上的密钥被手动改过，请把集群目录中 `key.pub` 的那一行放回它的 `~/.ssh/authorized_keys`；否则请销毁这台机器后重新创建。',
  },
  'SSH-KEY-MISSING': {
    text: '读取不到 {machine} 的任何私钥：{paths}。',
    remedy: '请把密钥放回原处，或销毁集群后重新创建。',
  },
  'SSH-CLUSTER-KEY-INVALID': {
    text: '集群的密钥文件 {path} 不是私钥。',
    remedy: '请放回正确的密钥；如果机器都是新建的，可以删除该文件后重试。',
  },
  'SSH-HOST-KEY-CHANGED': {
    text: '{machine} 出示的主机密钥（{fingerprint}）与首次连接时记录的（{pinned}）不同。',
    remedy:
      '如果您在本程序之外重建了这台机器，请从 {path} 中删除它的记录；否则说明有别的东西在使用它的地址，请不要继续。',
  },
  'SSH-KNOWN-HOSTS-INVALID': {
    text: '已知主机密钥文件 {path} 无效。',
    remedy: '请删除该文件，下次连接时会重新记录密钥。',
  },
  'SSH-CONNECTION-LOST': {
    text: '与 {machine} 的连接中断。',
    remedy: '请查看集群状态，确认该机器是否仍在运行，然后重试。',
  },
  'SSH-TIMEOUT': {
    text: '{machine} 上的命令在 {seconds} 秒后仍未结束。',
    remedy: '请重试；如果仍然出现，请查看这一步的日志。',
  },
  'SSH-SCRIPT-FAILED': {
    text: '{machine} 上的命令执行出错：{detail}',
    remedy: '请查看日志中它的最后几行输出，然后重试。',
  },
  'SSH-UPLOAD-FAILED': {
    text: '未能将文件复制到 {machine}:{path}：{detail}。',
    remedy: '请检查该机器的磁盘是否已满，然后重试。',
  },
  'SSH-WRITE-FAILED': {
    text: '未能在机器上写入文件 {path}。',
    remedy: '请检查该机器的磁盘是否已满，然后重试。',
  },
};
