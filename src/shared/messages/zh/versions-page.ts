import type { versionsPage as english } from '../en/versions-page.ts';
import type { CatalogueEntry } from '../message.ts';

/** 给集群换 DC/OS 版本的对话框。 */
export const versionsPage: Record<keyof typeof english, CatalogueEntry> = {
  'upgrade-page.open': { text: '升级 DC/OS…' },
  'upgrade-page.title': { text: '升级 {name} 的 DC/OS' },
  'upgrade-page.do': { text: '升级' },
  'upgrade-page.none': {
    text: '对于能取得的版本，DC/OS 文档没有给出从 {installed} 升级的办法。请改为用其他版本重建集群。',
  },
  'rebuild-page.open': { text: '用其他版本重建…' },
  'rebuild-page.title': { text: '用其他版本重建 {name}' },
  'rebuild-page.do': { text: '创建 {name}' },
  'rebuild-page.name': { text: '新集群的名称' },
  'rebuild-page.replace': { text: '先销毁 {name}' },
  'rebuild-page.replace.what': { text: '这样新集群可以使用旧集群占用的内存和磁盘。' },
  'versions-page.from': { text: '新的 DC/OS 来自' },
  'versions-page.catalogue': { text: '发布版本' },
  'versions-page.installer': { text: '我自己的安装程序' },
  'versions-page.version': { text: '版本' },
  'versions-page.choose': { text: '选择版本' },
  'versions-page.here': { text: '{version}（已在这台电脑上）' },
  'versions-page.path': { text: '安装程序的路径' },
};
