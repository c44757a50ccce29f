import type { doctorPage as english } from '../en/doctor-page.ts';
import type { CatalogueEntry } from '../message.ts';

/** The page of the checks of this computer. */
export const doctorPage: Record<keyof typeof english, CatalogueEntry> = {
  'frame.checks': { text: '本机检查' },
  'action.leave': { text: '保持不变' },
  'doctor-page.title': { text: '对这台电脑的检查' },
  'doctor-page.about': {
    text: '集群对这台电脑有哪些要求，又有什么会妨碍它。检查不会改动任何内容。',
  },
  'doctor-page.looking': { text: '正在检查这台电脑：{done} / {all}' },
  'doctor-page.summary.pass': { text: '一切正常。' },
  'doctor-page.summary.warn': { text: '有 {count} 项值得留意。' },
  'doctor-page.summary.fail': { text: '有 {count} 项需要先解决。' },
  'doctor-page.summary.both': { text: '需要先解决：{fail} 项；值得留意：{warn} 项。' },
  'doctor-page.group.fail': { text: '需要先解决' },
  'doctor-page.group.warn': { text: '值得留意' },
  'doctor-page.group.unknown': { text: '无法判断' },
  'doctor-page.group.pass': { text: '正常' },
  'doctor-page.group.muted': { text: '不再提醒' },
  'doctor-page.mute': { text: '不再提醒' },
  'doctor-page.mute-of': { text: '不再提醒：{check}' },
  'doctor-page.unmute': { text: '恢复提醒' },
  'doctor-page.unmute-of': { text: '恢复提醒：{check}' },
  'doctor-page.asks': { text: '系统会先要求输入您的密码。' },
  'doctor-page.by-hand': { text: '手动处理' },
  'doctor-page.commands': { text: '如需自行处理，请输入' },
  'doctor-page.fix-all': { text: '全部删除' },
  'doctor-page.confirm': { text: '删除后无法恢复。' },
  'doctor-page.confirm-all': { text: '删除后无法恢复。只会删除本程序创建的内容。' },
  'doctor-page.end.fixed': { text: '已完成：{title}' },
  'doctor-page.end.nothing-to-do': { text: '已无需处理：{title}' },
  'doctor-page.end.refused': { text: '未执行：{title}' },
  'doctor-page.end.failed': { text: '没有成功：{title}' },
  'doctor-page.open': { text: '查看全部检查，并在那里解决问题' },
};
