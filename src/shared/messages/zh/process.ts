import type { process as english } from '../en/process.ts';
import type { CatalogueEntry } from '../message.ts';

/** Of programs that are run; `{purpose}` is what for, in a few words. */
export const process: Record<keyof typeof english, CatalogueEntry> = {
  'PROGRAM-MISSING': {
    text: '未找到程序“{program}”（{purpose}）。',
    remedy: '请安装该程序，或将其所在目录加入 PATH，然后重试。',
  },
  'PROGRAM-FOLDER-MISSING': {
    text: '“{program}”的工作目录 {folder} 不存在（{purpose}）。',
    remedy: '如果该目录被移动或删除，请将其恢复，然后重试。',
  },
  'PROGRAM-NOT-STARTED': {
    text: '无法启动程序“{program}”（{purpose}）：{detail}',
    remedy: '请确认您有权执行该文件，然后重试。',
  },
  'PROGRAM-FAILED': {
    text: '“{program}”执行出错，退出码 {exitCode}（{purpose}）。',
    remedy: '出错原因见其最后几行输出；处理后请重试。',
  },
  'PROGRAM-KILLED': {
    text: '“{program}”被外部信号 {signal} 终止（{purpose}）。',
    remedy: '请重试。如果仍然出现，可能是计算机内存不足：请查看系统日志。',
  },
  'PROGRAM-TIMEOUT': {
    text: '“{program}”在 {seconds} 秒后仍未结束，已被终止（{purpose}）。',
    remedy: '其进展见最后几行输出；处理后请重试。',
  },
};
