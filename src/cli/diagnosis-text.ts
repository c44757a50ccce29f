import {
  beyondProblems,
  type Diagnosis,
  type FailureRole,
  type OperationDiagnosis,
  whereOf,
} from '../shared/diagnosis/diagnosis.ts';
import { renderRemedy, renderText, say } from '../shared/messages/message.ts';
import type { Problem } from '../shared/problem.ts';
import type { Cli } from './cli.ts';
import { plainLine } from './format.ts';
import { type Colour, paint } from './problem-text.ts';
import type { Output, Surroundings } from './surroundings.ts';

const signs: Readonly<Record<FailureRole, readonly [string, Colour]>> = {
  cause: ['✖', 'red'],
  symptom: ['⚠', 'yellow'],
  harmless: ['–', 'dim'],
};

/** A known failure for a person: the cause and its id, what to do, and the line that gave it away. */
export function diagnosisLines(diagnosis: Diagnosis, output: Output): string[] {
  const { id, role, cause, count, evidence } = diagnosis;
  const [sign, colour] = signs[role];
  const said = renderText(cause);
  const text = role === 'harmless' ? renderText(say('diagnosis.harmless', { text: said })) : said;
  const remedy = renderRemedy(cause);
  const times = count > 1 ? `  ${renderText(say('diagnosis.count', { count }))}` : '';
  return [
    `${paint(output, colour, sign)} ${text}  ${paint(output, 'dim', id)}`,
    ...(remedy === undefined ? [] : [`  → ${remedy}`]),
    `  ${renderText(whereOf(evidence))}: ${plainLine(evidence.text)}${times}`,
  ];
}

/** A known failure as `--json` shows it: data plus the English sentences. */
export function diagnosisToJson({ cause, ...rest }: Diagnosis) {
  return { ...rest, ...cause, message: renderText(cause), remedy: renderRemedy(cause) };
}

/**
 * What a cluster's operation, or with null its newest one, failed of. Nothing where that cannot be read:
 * the failure itself was told.
 */
export async function diagnosisOf(
  cli: Cli,
  name: string,
  operation: string | null,
): Promise<Pick<OperationDiagnosis, 'failed' | 'diagnoses'>> {
  const { diagnosis } = await cli.engine();
  const found = await diagnosis.operation(name, operation).catch(() => null);
  return found ?? { failed: false, diagnoses: [] };
}

/** Tells a person on standard error what is known of a failure beyond what its problems said. */
export function tellDiagnoses(
  { stderr }: Surroundings,
  diagnoses: readonly Diagnosis[],
  problems: readonly Problem[],
): void {
  for (const each of beyondProblems(diagnoses, problems)) {
    const title = each.role === 'cause' ? say('diagnosis.known') : say('diagnosis.symptom');
    const lines = [`${renderText(title)}:`, ...diagnosisLines(each, stderr)];
    stderr.write(`${lines.join('\n')}\n`);
  }
}
