import type { Command } from 'commander';
import type { LogDiagnosis } from '../shared/diagnosis/diagnosis.ts';
import { say } from '../shared/messages/message.ts';
import type { Cli } from './cli.ts';
import { addCommand, type CommandEnd } from './command.ts';
import { diagnosisLines, diagnosisToJson } from './diagnosis-text.ts';

export function addDiagnose(program: Command, cli: Cli, _end: CommandEnd): void {
  addCommand(program, 'diagnose <file>', 'help.diagnose').action(async (file: string) => {
    tell(cli, await (await cli.engine()).diagnosis.file(file));
  });
}

function tell({ terminal, surroundings }: Cli, found: LogDiagnosis): void {
  const { file, lines, partly, readMiB, diagnoses } = found;
  terminal.value({ ...found, diagnoses: diagnoses.map(diagnosisToJson) });
  if (partly && !terminal.json) terminal.hint(say('diagnosis.file.partly', { size: readMiB }));
  const count = diagnoses.length;
  const code = count === 0 ? 'diagnosis.file.none' : 'diagnosis.file.found';
  terminal.say(say(code, { file, lines, count }));
  for (const diagnosis of diagnoses) {
    for (const line of diagnosisLines(diagnosis, surroundings.stdout)) terminal.line(line);
  }
}
