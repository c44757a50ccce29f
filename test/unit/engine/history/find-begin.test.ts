import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findBegin } from '../../../../src/engine/history/find-begin.ts';
import { blockBytes, lineBlocks } from '../../../../src/engine/storage/line-blocks.ts';
import { begin, dead } from './journal-world.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dv-begin-'));
  path = join(folder, 'journal.ndjson');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Lines whose ends fall around the borders of the blocks that a file is read in. */
const anyLines = fc.array(
  fc.oneof(
    fc.constantFrom('op1', 'op2', 'op3').map((id) => JSON.stringify(begin(id, dead))),
    fc.integer({ min: 0, max: blockBytes * 2 }).map((length) => 'x'.repeat(length)),
    fc.constant('{"at":"torn'),
  ),
  { maxLength: 8 },
);

it('finds the last beginning of an operation, wherever the blocks end', async () => {
  await fc.assert(
    fc.asyncProperty(anyLines, fc.constantFrom('op1', 'op2', null), async (lines, wanted) => {
      const text = lines.map((line) => `${line}\n`).join('');
      writeFileSync(path, text);
      const at = lines.findLastIndex(
        (line) => line.includes('"begin"') && (wanted === null || line.includes(`"${wanted}"`)),
      );
      const before = lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
      const found = await findBegin(path, wanted);
      expect(found?.offset ?? null).toBe(at < 0 ? null : before);
    }),
    { numRuns: 60 },
  );
});

it('reads whole lines in blocks, and none twice', async () => {
  await fc.assert(
    fc.asyncProperty(anyLines, fc.string({ maxLength: 5 }), async (lines, rest) => {
      const whole = lines.map((line) => `${line}\n`).join('');
      const unfinished = rest.replaceAll('\n', '');
      writeFileSync(path, whole + unfinished);
      let read = '';
      for await (const { start, bytes } of lineBlocks(path, 0)) {
        expect(start).toBe(Buffer.byteLength(read));
        expect(bytes.at(-1)).toBe(0x0a);
        read += bytes.toString();
      }
      expect(read === whole).toBe(true);
    }),
    { numRuns: 60 },
  );
});
