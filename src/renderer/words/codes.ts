import type { MessageCode } from '../../shared/messages/message.ts';

/** Codes that only the command line says; a page has no words for them (scripts/catalogues.ts). */
type TerminalCode = `cli.${string}` | `help.${string}`;

/** What the window can say. */
export type WindowCode = Exclude<MessageCode, TerminalCode>;
