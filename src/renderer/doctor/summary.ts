import { type Message, say } from '../../shared/messages/message.ts';
import { type Report, resultsOf } from './report.ts';

/** One sentence on all checks: how far they are, then what they come to. */
export function summaryOf(report: Report): Message {
  const { checks, open, running } = report;
  if (running) {
    const all = checks.length;
    return all === 0
      ? say('wizard.checking')
      : say('doctor-page.looking', { done: all - open.length, all });
  }
  const fail = resultsOf(report, 'fail').length;
  const warn = resultsOf(report, 'warn').length;
  if (fail > 0 && warn > 0) return say('doctor-page.summary.both', { fail, warn });
  if (fail > 0) return say('doctor-page.summary.fail', { count: fail });
  return warn > 0
    ? say('doctor-page.summary.warn', { count: warn })
    : say('doctor-page.summary.pass');
}
