import type { wizardVersion as english } from '../en/wizard-version.ts';
import type { CatalogueEntry } from '../message.ts';

/** The wizard's page of DC/OS versions, and the downloads beside it. */
export const wizardVersion: Record<keyof typeof english, CatalogueEntry> = {
  'wizard.version.title': { text: '使用哪个 DC/OS？' },
  'wizard.version.ended': {
    text: 'DC/OS 的所有版本都已于 {date} 停止支持：适合学习和测试，请勿让外部人员访问。',
  },
  'wizard.version.simulated': { text: '模拟集群只显示版本号，不会下载任何东西。' },
  'wizard.version.source': { text: 'DC/OS 的来源' },
  'wizard.source.catalogue': { text: '已发布的版本' },
  'wizard.source.catalogue.what': { text: '从目录中选择' },
  'wizard.source.installer': { text: '自己的安装程序' },
  'wizard.source.installer.what': { text: '您已有的文件' },
  'wizard.source.none': { text: '只要机器' },
  'wizard.source.none.what': { text: '由您自己安装 DC/OS' },
  'wizard.version.chosen': { text: '已选择：DC/OS {version}' },
  'wizard.version.early-access': { text: '显示抢先体验版' },
  'wizard.version.minors': { text: '版本' },
  'wizard.version.latest': { text: '最新稳定版' },
  'wizard.version.early': { text: '抢先体验版' },
  'wizard.version.verified': { text: '可校验' },
  'wizard.version.unverified': { text: '无法校验' },
  'wizard.version.unverified.why': {
    text: '官方没有公布校验和，因此无法判断下载的文件是否被改动过。',
  },
  'wizard.version.here': { text: '已下载' },
  'wizard.version.size': { text: '≈ {size} MB' },

  'wizard.installer.drop': { text: '放下即可使用这个安装程序' },
  'wizard.installer.drop-here': { text: '把 dcos_generate_config.sh 拖放到这里，或者' },
  'wizard.installer.choose': { text: '选择文件…' },
  'wizard.installer.path': { text: '运行本程序的计算机上的路径' },
  'wizard.installer.copying': { text: '{file}：已复制 {done} / {all}' },
  'wizard.installer.found': { text: 'DC/OS {version} 的安装程序，{size}' },
  'wizard.installer.found-unknown': { text: '一个安装程序，{size}；运行时才能得知版本' },

  'wizard.sources': { text: '镜像与配置模板' },
  'wizard.sources.mirror': { text: '镜像' },
  'wizard.sources.mirror.why': {
    text: '代替 downloads.dcos.io。对所有集群有效，从下一次下载开始使用。',
  },
  'wizard.sources.config': { text: '配置模板' },
  'wizard.sources.config.why': {
    text: 'DC/OS 的配置以这个 config.yaml 为基础。以后再改需要重建集群。',
  },

  'wizard.download': { text: '下载' },
  'wizard.download.installer': { text: 'DC/OS {version}' },
  'wizard.download.box': { text: '机器的 box 镜像' },
  'wizard.download.with-next': {
    text: '点击“下一步”后开始，您可以接着往下看，也可以随时取消。',
  },
  'wizard.download.now': { text: '立即下载' },
  'wizard.download.waiting': { text: '尚未开始' },
  'wizard.download.cancelled': { text: '已取消，可从中断处继续' },
  'wizard.download.stopped': { text: '已中断' },

  'wizard.error.no-installer': {
    text: '还没有选择安装程序。',
    remedy: '请把它拖放到页面上、填写路径，或改用已发布的版本。',
  },
  'wizard.error.no-versions-yet': { text: '正在读取版本列表。' },
  'wizard.error.no-version': { text: '请选择 DC/OS 的版本。' },
};
