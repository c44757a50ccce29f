/** An ISO date as the language writes it: `5 November 2020` where it is long. */
export function dateText(iso: string, language: string, style: 'medium' | 'long'): string {
  const date = new Date(`${iso}T00:00:00Z`);
  return date.toLocaleDateString(language, { dateStyle: style, timeZone: 'UTC' });
}
