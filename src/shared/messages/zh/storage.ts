import type { storage as english } from '../en/storage.ts';
import type { CatalogueEntry } from '../message.ts';

/** Of files that this program keeps. */
export const storage: Record<keyof typeof english, CatalogueEntry> = {
  'STORAGE-NOT-WRITABLE': {
    text: '无法写入 {path}（{reason}）。',
    remedy: '请为自己授予该处的写权限，或用 DCOS_VAGRANT_HOME 选择其他数据目录。',
  },
  'STORAGE-NOT-READABLE': {
    text: '无法读取 {path}（{reason}）。',
    remedy: '请为自己授予读权限；文件未被改动。',
  },
  'STORAGE-NOT-A-FILE': {
    text: '{path} 不是普通文件，而是目录、管道或设备。',
    remedy: '请给出一个文件的路径。',
  },
  'STORAGE-FULL': {
    text: '无法写入 {path}：磁盘空间已用尽。',
    remedy: '请在该磁盘上腾出空间，或用 DCOS_VAGRANT_HOME 选择其他数据目录，然后重试。',
  },
  'STORAGE-FAILED': {
    text: '无法写入 {path}：{detail}',
    remedy: '请检查其所在的磁盘，然后重试。',
  },
  'STORAGE-CORRUPT': {
    text: '{path} 已损坏（{detail}），已另存为 {aside}。',
    remedy: '请修复该副本并放回原来的名称；也可以不管它，继续使用。',
  },
  'STORAGE-CORRUPT-STUCK': {
    text: '{path} 已损坏（{detail}），且无法移开（{reason}）。',
    remedy: '请自行移走该文件；在此之前，程序既不使用也不改动它。',
  },
  'STORAGE-NEWER': {
    text: '{path} 由本程序的更新版本写入（格式 {version}，当前支持 {known}）。',
    remedy: '请升级本程序；文件未被改动。',
  },
  'STORAGE-BUSY': {
    text: '{holder}（进程 {pid}）正在使用 {path}。',
    remedy: '请等待其结束，然后重试。',
  },
};
