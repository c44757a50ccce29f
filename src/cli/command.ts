import { type Command, Option } from 'commander';
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
