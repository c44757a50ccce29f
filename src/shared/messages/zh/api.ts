import type { api as english } from '../en/api.ts';
import type { CatalogueEntry } from '../message.ts';

/** Between a page and the engine. */
export const api: Record<keyof typeof english, CatalogueEntry> = {
  'API-INPUT-INVALID': {
    text: '程序无法识别页面的请求。',
    remedy: '请刷新页面。如果仍然出现，说明页面与程序的版本不一致。',
  },
  'API-NOT-REACHED': {
    text: '程序没有响应：{detail}',
    remedy: '请确认程序仍在运行；页面会自动重新连接。',
  },
  'SHELL-CANNOT': {
    text: '无法在此处执行该操作。',
    remedy: '请在桌面应用的窗口中，或直接在这台计算机上操作。',
  },
};
