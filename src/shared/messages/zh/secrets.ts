import type { secrets as en } from '../en/secrets.ts';
import type { CatalogueEntry } from '../message.ts';

export const secrets: Record<keyof typeof en, CatalogueEntry> = {
  'SECRETS-PASSWORD-NEEDED': {
    text: 'DC/OS 企业版需要第一个用户的密码。',
    remedy: '请在提示处输入，或通过变量 DCOS_SUPERUSER_PASSWORD 提供；在命令行中也可以指定文件。',
  },
  'SECRETS-LICENSE-NEEDED': {
    text: 'DC/OS 企业版从 1.11 起需要许可证密钥。',
    remedy: '请在提示处输入，或通过变量 DCOS_LICENSE_KEY_CONTENTS 提供；在命令行中也可以指定文件。',
  },
  'SECRETS-LICENSE-PERHAPS': {
    text: '这个 DC/OS 企业版安装程序的版本要到引导机上才能知道；从 1.11 起需要许可证密钥。',
    remedy: '除非版本更旧，请现在就提供许可证密钥。',
  },
  'SECRETS-OFFER-GONE': {
    text: '先前输入的密码或许可证密钥已经不在了。',
    remedy: '请重新输入。',
  },
  'SECRETS-PASSWORD-INVALID': {
    text: '密码中有 DC/OS 不接受的字符。',
    remedy: '请使用不含换行的密码。',
  },
  'SECRETS-LICENSE-INVALID': {
    text: '这不是许可证密钥：它不是文本。',
    remedy: '请提供 Mesosphere 或 D2iQ 发给您的密钥文本。',
  },
  'SECRETS-FILE-UNREADABLE': {
    text: '无法从 {path} 读取：{detail}。',
    remedy: '请给出您可以读取的文件路径，或用 `-` 表示标准输入。',
  },
  'SECRETS-FILE-EMPTY': {
    text: '{path} 里什么也没有。',
    remedy: '请把密码或密钥写进该文件，不要写其他内容。',
  },
  'SECRETS-STDIN-TWICE': {
    text: '标准输入只能提供一项机密。',
    remedy: '另一项请用文件或变量提供。',
  },
  'SECRETS-TYPED-DIFFERENT': {
    text: '两次输入的密码不同。',
    remedy: '请重新开始。',
  },
  'SECRETS-OBSCURED': {
    text: '这台计算机没有密钥环，许可证密钥和密码的哈希值只能以防止随意窥看的形式保存。',
    remedy: '请解锁或安装密钥环（GNOME Keyring、KWallet），然后重新启动本程序。',
  },
  'secrets.title': { text: 'DC/OS 企业版' },
  'secrets.why': {
    text: '这个安装程序是 DC/OS 企业版。它需要一个拥有全部权限的第一个用户，从 1.11 起还需要许可证密钥。',
  },
  'secrets.superuser': { text: '第一个用户的名称' },
  'secrets.password': { text: '密码' },
  'secrets.password.again': { text: '再次输入密码' },
  'secrets.password.differ': { text: '两次输入的密码不同。' },
  'secrets.password.show': { text: '显示密码' },
  'secrets.license': { text: '许可证密钥' },
  'secrets.license.why': { text: '文本形式。DC/OS 1.11 及以后需要。' },
  'secrets.use': { text: '使用这些' },
  'secrets.change': { text: '重新输入' },
  'secrets.taken': { text: '密码已转成哈希值，您输入的内容会保留到集群建好为止。' },
  'secrets.keeping.memory': { text: '只保留到程序结束；如果那时还没有建好，会再次询问。' },
  'secrets.keeping.encrypted': { text: '由这台计算机的密钥环加密保存。' },
  'secrets.keeping.obscured': {
    text: '这台计算机没有密钥环：只能以防止随意窥看的形式保存。',
  },
  'secrets.go-on': { text: '用这些继续' },
  'secrets.ask.password': { text: 'DC/OS 企业版第一个用户“{user}”的密码：' },
  'secrets.ask.again': { text: '请再输入一次：' },
  'secrets.ask.license': { text: '许可证密钥（1.11 之前的 DC/OS 留空）：' },
  'wizard.error.secrets': {
    text: 'DC/OS 企业版需要密码，从 1.11 起还需要许可证密钥。请输入后按“使用这些”。',
  },
  'help.up.superuser': { text: 'DC/OS 企业版第一个用户的名称（默认：admin）' },
  'help.up.superuser-password-file': { text: '含有该用户密码的文件；- 表示标准输入' },
  'help.up.license-file': { text: '含有 DC/OS 企业版许可证密钥的文件；- 表示标准输入' },
  'help.up.box': { text: '所有机器的 Vagrant 虚拟机镜像' },
  'help.up.box-url': { text: '该镜像的地址或文件' },
  'help.up.box-version': { text: '该镜像的版本' },
  'VARIABLE-INVALID': {
    text: '{variable} 的值“{value}”在这里没有意义。',
    remedy: '可用的值：{known}。也可以取消设置该变量。',
  },
  'VARIABLE-VERSION-CONTRADICTS': {
    text: 'DCOS_VERSION 是 {version}，而 DCOS_GENERATE_CONFIG_PATH 指向的安装程序是 DC/OS {installer}：{path}。',
    remedy: '请取消设置其中一个变量。',
  },
  'VARIABLE-FILE-MISSING': {
    text: '{variable} 指向的 {path} 不存在。',
    remedy: '请更正路径，或取消设置该变量。路径从您所在的文件夹算起。',
  },
  'variable.used': { text: '来自 {variable}：{value}' },
  'variable.used.secret': { text: '来自 {variable}：机密，不予显示' },
  'variable.overruled': { text: '{variable} 已设置，但 {option} 优先。' },
};
