import type { terraform as en } from '../en/terraform.ts';
import type { CatalogueEntry } from '../message.ts';

/** 集群作为 Terraform 配置。 */
export const terraform: Record<keyof typeof en, CatalogueEntry> = {
  'TERRAFORM-NO-DCOS': {
    text: '集群“{name}”只有机器，没有 DC/OS；云端模块只用来安装 DC/OS。',
    remedy: '请导出一个带有 DC/OS 版本的集群。',
  },
  'help.export.terraform': { text: '改为写出基于该云官方 DC/OS 模块的 Terraform 配置' },
  'export.for': { text: '用于' },
  'export.for.vagrant': { text: 'Vagrant 和 dcos-vagrant' },
  'export.for.aws': { text: 'Terraform，亚马逊云（AWS）' },
  'export.for.gcp': { text: 'Terraform，谷歌云（GCP）' },
  'export.for.azurerm': { text: 'Terraform，微软云（Azure）' },
  'export.terraform.about': {
    text: '一个空文件夹。其中会写入用于官方 DC/OS 模块的 main.tf，以及说明后续步骤的 README。',
  },
  'terraform.note.size': { text: '每台 {type} 机器变为 {size}：{cpus} 个 CPU，{memory} GB 内存。' },
  'terraform.note.uneven': {
    text: '这里的 {type} 机器大小不一；模块只能为它们设同一种规格，因此全部取最大的。',
  },
  'terraform.note.too-large': { text: '已知规格都不及 {type} 机器大：{size} 是最大的。' },
  'terraform.note.names': {
    text: '机器名、其他主机名、域 {domain} 和网络 {network} 不会带过去；云端使用自己的。',
  },
  'terraform.note.login': { text: '在云端每个人都必须登录，即使这里不需要：互联网可以访问到它。' },
  'terraform.note.version': { text: '安装程序的 DC/OS 版本未知：dcos_version 由模块决定。' },
  'terraform.note.installer': {
    text: '云端不使用您自己的安装程序：模块会从自己的来源下载该版本。',
  },
  'terraform.note.template': { text: '配置模板不会带过去：请把需要的内容写入 dcos_config。' },
  'terraform.note.resolvers': { text: 'DNS 服务器不会带过去：云端有自己的。' },
  'terraform.note.kept': { text: '代理节点在这里保留的内存，在云端会被提供出去。' },
  'terraform.note.registry': { text: '云端不会架设私有 Docker 仓库。' },
  'terraform.note.java': { text: '云端的代理节点上不会安装 Java。' },
  'terraform.note.mount': { text: '本机的文件夹在云端不存在。' },
};
