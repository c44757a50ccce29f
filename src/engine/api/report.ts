import { api } from './context.ts';

/** The report for whoever helps. A page names no path: its shell asks the user for one. */
export const report = {
  preview: api.report.preview.handler(({ context, input, signal }) =>
    context.engine.reports.preview(input.name, signal),
  ),
  page: api.report.page.handler(({ context, input: { id, entry, first, count } }) =>
    context.engine.reports.page(id, entry, first, count),
  ),
  save: api.report.save.handler(async ({ context, input: { id } }) => {
    const { reports } = context.engine;
    const { saveAs } = context.shell;
    if (saveAs === undefined) return reports.save(id, null);
    const path = await saveAs(reports.fileName(id));
    // The system's dialog has asked whether a file is to be replaced.
    return path === null ? { path, bytes: 0 } : reports.save(id, path, { overwrite: true });
  }),
  part: api.report.part.handler(({ context, input: { id, offset } }) =>
    context.engine.reports.part(id, offset),
  ),
};
