import type { Row } from '../measure.ts';
import { busyEngineRow } from './busy-engine.ts';
import { firstSightRows } from './first-sight.ts';
import { logRows } from './logs.ts';
import { repaintRow } from './repaint.ts';
import { makeSurroundings } from './surroundings.ts';

/** Everything that is measured in a browser, over simulated clusters. */
export async function windowRows(runs: number): Promise<Row[]> {
  const at = await makeSurroundings();
  try {
    return [
      ...(await firstSightRows(at, runs)),
      ...(await logRows(at)),
      await repaintRow(at),
      await busyEngineRow(at),
    ];
  } finally {
    await at.close();
  }
}
