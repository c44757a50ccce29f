import type { settings as english } from '../en/settings.ts';
import type { CatalogueEntry } from '../message.ts';

/** Changing the engine's settings. */
export const settings: Record<keyof typeof english, CatalogueEntry> = {
  'SETTINGS-INVALID': {
    text: '设置 {name} 不能使用这个值。',
    remedy: '请更正后重试；没有进行任何更改。',
  },
  'SETTINGS-CREDENTIALS': {
    text: '该地址包含用户名或密码，而设置以明文保存。',
    remedy:
      '请填写不含用户名和密码的地址。如果确实需要，请在启动程序之前设置环境变量 {variable}，它优先于此设置。',
  },
  'SETTINGS-PROXY-INVALID': {
    text: '这不是有效的 HTTP 代理地址。',
    remedy: '请按 http://proxy.example.org:3128 的形式填写；没有进行任何更改。',
  },
  'SETTINGS-PATH-RELATIVE': {
    text: '{path} 不是完整的路径。',
    remedy: '请填写完整路径，例如 /home/me/installers 或 C:\\installers。',
  },
  'SETTINGS-PATH-MISSING': {
    text: '{path} 不存在。',
    remedy: '请更正路径，或先创建该文件或文件夹；没有进行任何更改。',
  },
  'SETTINGS-PATH-UNREADABLE': {
    text: '无法读取 {path}：{detail}',
    remedy: '请为自己授予读取权限，或另选一个；没有进行任何更改。',
  },
  'SETTINGS-NOT-A-FOLDER': {
    text: '{path} 不是文件夹。',
    remedy: '请选择文件所在的文件夹。',
  },
  'SETTINGS-NOT-A-FILE': {
    text: '{path} 不是文件。',
    remedy: '请选择文件，而不是文件夹或设备。',
  },
  'SETTINGS-CA-INVALID': {
    text: '{path} 中没有证书。',
    remedy: '请选择 PEM 格式的文件，其中有写着 BEGIN CERTIFICATE 的行。',
  },
  'SETTINGS-VBOXMANAGE-MISSING': {
    text: '{path} 不是 VBoxManage，也不是它所在的文件夹。',
    remedy: '请选择 VBoxManage 程序，或留空以自动查找。',
  },
};
