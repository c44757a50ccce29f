import type { ReportPart } from '../../shared/api/report.ts';

/** The whole archive, asked for part by part over the page's own connection. */
export async function wholeArchive(part: (offset: number) => Promise<ReportPart>): Promise<Blob> {
  const parts: Blob[] = [];
  for (let offset = 0; ; ) {
    const { data, total } = await part(offset);
    parts.push(data);
    offset += data.size;
    if (offset >= total || data.size === 0) return new Blob(parts, { type: 'application/zip' });
  }
}

/** Has the browser save it, as it saves what a person downloads. */
export function saveInBrowser(archive: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(archive);
  link.download = fileName;
  link.click();
  // The browser reads it by and by.
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
