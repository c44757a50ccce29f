import type { diagnosis as english } from '../en/diagnosis.ts';
import type { CatalogueEntry } from '../message.ts';

/** What a log tells of known failures; the failures themselves are `failure.*`. */
export const diagnosis: Record<keyof typeof english, CatalogueEntry> = {
  'diagnosis.known': { text: '已知原因' },
  'diagnosis.symptom': { text: '目前所知' },
  'diagnosis.where': { text: '日志第 {line} 行' },
  'diagnosis.where.machine': { text: '日志第 {line} 行，{machine}' },
  'diagnosis.where.said': { text: '其输出' },
  'diagnosis.count': { text: '（{count} 次）' },
  'diagnosis.harmless': { text: '无害：{text}' },
  'diagnosis.file.found': { text: '{file}（{lines} 行）中有 {count} 个已知问题。' },
  'diagnosis.file.none': { text: '{file}（{lines} 行）中没有本程序认识的问题。' },
  'diagnosis.file.partly': { text: '文件很长：只读取了最后 {size} MB。' },
  'diagnosis.show-log': { text: '在日志中查看' },
  'diagnosis.doctor': { text: '检查这台电脑' },
  'diagnosis.storage': { text: '打开存储页面' },
  'diagnosis.settings': { text: '打开设置' },
  'diagnosis.unknown': { text: '这不是本程序认识的问题。日志记录了最后发生的事。' },
};
