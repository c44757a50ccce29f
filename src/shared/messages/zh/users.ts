import type { users as english } from '../en/users.ts';
import type { CatalogueEntry } from '../message.ts';

/** 谁可以登录集群，以及测试用的令牌。 */
export const users: Record<keyof typeof english, CatalogueEntry> = {
  'USERS-SIMULATED': {
    text: '集群“{name}”是模拟的，没有登录，也没有用户。',
    remedy: '要试用登录，请使用由真实机器组成的集群。',
  },
  'USERS-NO-DCOS': {
    text: '集群“{name}”没有安装 DC/OS，因此没有用户。',
    remedy: '请创建带 DC/OS 的集群。',
  },
  'USERS-NOT-ANSWERING': {
    text: '“{name}”上的 DC/OS 没有响应，无法查询用户。',
    remedy: '请启动集群，并等待其健康。',
  },
  'USERS-ENTERPRISE': {
    text: '集群“{name}”运行 DC/OS Enterprise，用户及其权限由它自己管理。',
    remedy: '请以超级用户登录 {url} 并进入 Organization，或使用 `dcos security org users`。',
  },
  'USERS-SILENT': {
    text: '无法在 {machine} 上查询 DC/OS 的用户：那里的登录服务没有响应。',
    remedy: '请等待集群健康；可查看其中的 dcos-oauth 或 dcos-bouncer 单元。',
  },
  'USERS-ANSWER-UNEXPECTED': {
    text: '{machine} 上的 DC/OS 登录服务没有给出用户列表。',
    remedy: '请查看 {machine} 的日志。',
  },
  'USERS-NO-SCRIPT': {
    text: '{machine} 上没有 dcos_add_user.py，这个 DC/OS 无法以此方式添加用户。',
    remedy: '请登录 DC/OS 的页面：第一个登录的人会成为用户，并可在那里邀请他人。',
  },
  'USERS-NOT-DONE': {
    text: '在 {machine} 上更改用户没有成功：{detail}',
    remedy: '请查看 DC/OS 的健康状况，待其正常后重试。',
  },
  'USERS-NAME-INVALID': {
    text: '“{uid}”不是电子邮件地址。',
    remedy: '请给出例如 somebody@example.com 的地址。不含 @ 的名称需要密码。',
  },
  'USERS-LOCAL-NAME-INVALID': {
    text: '“{uid}”不能作为用户名。',
    remedy: '只能使用字母、数字和 . _ @ + -，最多 96 个字符。',
  },
  'USERS-THERE-ALREADY': {
    text: '集群“{name}”已有用户 {uid}。',
    remedy: '无需再做什么：用户列表中有全部用户。',
  },
  'USERS-UNKNOWN': {
    text: '集群“{name}”没有用户 {uid}。',
    remedy: '请在用户列表中查找该名称，或先添加该用户。',
  },
  'USERS-NO-PASSWORDS': {
    text: '“{name}”上的 DC/OS {dcos} 没有带密码的用户；该功能自 DC/OS 1.13 起才有。',
    remedy: '请不要给出密码：此版本的用户用电子邮件地址登录。',
  },
  'USERS-NOT-ADDED': {
    text: 'DC/OS 没有接受用户 {uid}：{detail}',
    remedy: '请检查名称；DC/OS 只接受它认为有效的名称。',
  },
  'USERS-NOT-REMOVED': {
    text: 'DC/OS 没有删除用户 {uid}（HTTP {status}）。',
    remedy: '请在 DC/OS 自己的页面中删除，位置在 Organization。',
  },
  'USERS-NO-LOGIN': {
    text: '集群“{name}”不要求登录，因此不需要令牌。',
    remedy: '无需令牌；能访问到集群的人都会得到响应。',
  },
  'USERS-TOKEN-PASSWORD': {
    text: 'DC/OS {dcos} 只凭密码发放令牌，而 {uid} 没有给出密码。',
    remedy:
      '请先添加带密码的用户（`users {name} add USER --password`），再用 `users {name} token USER --password` 获取。用电子邮件地址登录的人可在浏览器中获得令牌：`cli login {name}`。',
  },
  'USERS-NO-SECRET': {
    text: '在“{name}”上没有找到 DC/OS {dcos} 签发令牌所用的密钥。',
    remedy: '请改用 `cli login {name}` 登录。',
  },

  'users.for-local-use': {
    text: '仅供本机上的集群使用：能执行此操作的人可以在集群上冒充任何人。',
  },
  'users.no-login': { text: '集群“{name}”不要求登录，用户在那里不起作用。' },
  'users.none': { text: '还没有用户。第一个登录的人会成为用户。' },
  'cli.users.added': { text: '{uid} 现在可以登录“{name}”。' },
  'cli.users.removed': { text: '{uid} 不能再登录“{name}”。' },
  'cli.users.until': { text: '令牌的有效期至 {until}。' },
  'cli.users.user-missing': { text: '`users NAME {action}` 需要给出用户名。' },
  'cli.users.password': { text: '{uid} 的密码：' },
  'users.column.user': { text: '用户' },
  'users.column.logs-in': { text: '登录方式' },
  'users.remote': { text: '在别处登录，使用电子邮件地址' },
  'users.local': { text: '使用密码' },

  'help.users': { text: '谁可以登录集群，以及测试用的令牌' },
  'help.users.action': { text: 'list、add USER、remove USER 或 token USER' },
  'help.users.password': { text: '带密码的用户（DC/OS 1.13 及以上），密码从标准输入读取' },
};
