import { type Command, InvalidArgumentError, Option } from 'commander';
import type { MessageCode } from '../shared/messages/message.ts';
import { word } from './words.ts';

/** Where a command leaves its exit code: Commander's actions return nothing. */
export interface CommandEnd {
  exitCode: number;
}

/** A new command with its words from the catalogue. */
export function addCommand(parent: Command, usage: string, help: MessageCode): Command {
  return parent.command(usage).description(word(help));
}

/** An option with its words from the catalogue. */
export function option(flags: string, help: MessageCode): Option {
  return new Option(flags, word(help));
}

/** The value of an option that is a whole number, not below 0. */
export function wholeNumber(text: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new InvalidArgumentError(word('cli.number.whole'));
}
