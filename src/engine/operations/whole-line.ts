import type { JournalLine } from './journal.ts';

/**
 * Whether a line of a journal holds what everybody who reads journals relies on. One of another version
 * of this program, or one that a disk or an editor damaged, may lack it; it is passed over then. Codes
 * and kinds that are not known here are no fault: they are shown as they are.
 */
export function isWholeLine(value: unknown): value is JournalLine {
  if (!isRecord(value)) return false;
  switch (value.type) {
    case 'begin':
      // The name becomes a part of paths: of the log, and of the file that asks to cancel.
      return (
        isText(value.operation) &&
        /^[\w-]+$/.test(value.operation) &&
        isText(value.kind) &&
        isRecord(value.holder) &&
        isNumber(value.holder.pid)
      );
    case 'step':
      return isText(value.step) && isText(value.state) && isMessage(value.title);
    case 'problem':
      return isMessage(value.problem) && isText(value.problem.severity);
    case 'result':
      return isText(value.outcome) && isNumber(value.ms);
    case 'spawn':
    case 'exit':
      return isNumber(value.pid);
    default:
      return isText(value.type);
  }
}

/** A code and, perhaps, the values that its text names. */
function isMessage(value: unknown): value is Record<string, unknown> {
  if (!isRecord(value) || !isText(value.code)) return false;
  return value.params === undefined || isRecord(value.params);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
