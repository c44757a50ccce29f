import type { usersPage as english } from '../en/users-page.ts';
import type { CatalogueEntry } from '../message.ts';

/** 集群页面上的用户。 */
export const usersPage: Record<keyof typeof english, CatalogueEntry> = {
  'users-page.title': { text: '用户' },
  'users-page.simulated': { text: '模拟集群没有登录，也没有用户；由真实机器组成的集群才有。' },
  'users-page.not-running': { text: '集群运行 DC/OS 时才能查看和更改用户。' },
  'users-page.again': { text: '重新查询' },
  'users-page.actions': { text: '操作' },
  'users-page.remove': { text: '删除' },
  'users-page.remove.confirm': { text: '之后 {uid} 将无法再登录“{name}”。' },
  'users-page.add': { text: '添加用户' },
  'users-page.email': { text: '新用户的电子邮件地址' },
  'users-page.name': { text: '新用户的名称' },
  'users-page.password': { text: '新用户的密码' },
  'users-page.local': { text: '使用密码，而不是在别处登录' },
  'users-page.token': { text: '获取测试用的令牌，有效期 5 天' },
  'users-page.token.password': { text: '获取测试用的令牌；会询问密码' },
};
