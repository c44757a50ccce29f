import type { downloads as english } from '../en/downloads.ts';
import type { CatalogueEntry } from '../message.ts';

/** Of files that come onto this computer beside an operation. */
export const downloads: Record<keyof typeof english, CatalogueEntry> = {
  'UPLOAD-OUT-OF-ORDER': {
    text: '文件分段的顺序不对：应从第 {expected} 字节继续，收到的却是第 {given} 字节。',
    remedy: '请把文件重新拖到页面上。',
  },
  'INSTALLER-NOT-ONE': {
    text: '{path} 不是 DC/OS 安装程序。',
    remedy: '请选择从 DC/OS 发布页下载的 dcos_generate_config.sh 文件，大小约 800 MB。',
  },
  'API-FILE-TOO-LONG': {
    text: '{path} 超过了 {limit} KiB。',
    remedy: '请确认选对了文件：VagrantConfig.yaml 通常只有几 KiB。',
  },
  'API-FILE-BINARY': {
    text: '{path} 不是文本文件。',
    remedy: '请选择以 UTF-8 保存的 YAML 文件。',
  },
};
