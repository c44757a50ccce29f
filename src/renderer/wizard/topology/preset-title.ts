import type { PresetDetail } from '../../../shared/api/answers.ts';
import type { Words } from '../../words/context.tsx';

const titles = {
  '1m-1a-1p': 'wizard.preset.1m-1a-1p',
  '1m-2a-1p': 'wizard.preset.1m-2a-1p',
  '1m-3a-1p': 'wizard.preset.1m-3a-1p',
  '3m-1a-1p': 'wizard.preset.3m-1a-1p',
  '3m-6a-3p': 'wizard.preset.3m-6a-3p',
} as const;

/** The title of a preset in the user's language; one that is not known here has its own, in English. */
export function presetTitle({ name, title }: PresetDetail, text: Words['text']): string {
  const code = Object.hasOwn(titles, name) ? titles[name as keyof typeof titles] : undefined;
  return code === undefined ? title : text(code);
}
