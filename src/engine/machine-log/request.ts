import { isCountOfLines, mostLines, unitName } from '../../shared/machine-log/request.ts';
import { refuse } from '../../shared/problem.ts';

/** What is wanted of a machine's journal. */
export interface MachineLogRequest {
  /** The cluster. */
  readonly name: string;
  readonly machine: string;
  /** A systemd unit, with or without `.service`; null for the whole journal. */
  readonly unit: string | null;
  /** How many of the newest lines to begin with. */
  readonly lines: number;
  /** Goes on with what the machine writes from then on. */
  readonly follow: boolean;
}

/** Throws `MACHINE-LOG-UNIT-INVALID` or `MACHINE-LOG-LINES-INVALID` (invalid). */
export function refuseInvalid({ unit, lines }: MachineLogRequest): void {
  if (unit !== null && !unitName.test(unit)) {
    refuse('MACHINE-LOG-UNIT-INVALID', { unit }, { kind: 'invalid' });
  }
  if (!isCountOfLines(lines)) {
    refuse('MACHINE-LOG-LINES-INVALID', { most: mostLines }, { kind: 'invalid' });
  }
}
