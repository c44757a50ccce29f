import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HostsEntry, withBlock, withoutBlock } from '../../../../src/engine/hosts/block.ts';
import { ProblemError } from '../../../../src/shared/problem.ts';

const m1: HostsEntry = { ip: '192.168.57.90', names: ['m1.dcos', 'leader.mesos'] };
const a1: HostsEntry = { ip: '192.168.57.111', names: ['a1.dcos'] };

const put = (text: string, id = '0badcafe', entries: HostsEntry[] = [m1, a1]) =>
  withBlock(Buffer.from(text, 'latin1'), id, entries).toString('latin1');
const take = (text: string, id = '0badcafe') =>
  withoutBlock(Buffer.from(text, 'latin1'), id).toString('latin1');

const block = [
  '# BEGIN dcos-vagrant-desktop 0badcafe',
  '192.168.57.90\tm1.dcos leader.mesos',
  '192.168.57.111\ta1.dcos',
  '# END dcos-vagrant-desktop 0badcafe',
];

describe('the block of a cluster', () => {
  it('is appended to the lines that are there', () => {
    expect(put('127.0.0.1\tlocalhost\n')).toBe(`127.0.0.1\tlocalhost\n${block.join('\n')}\n`);
  });

  it('keeps the line ends of the file', () => {
    expect(put('127.0.0.1 localhost\r\n')).toBe(`127.0.0.1 localhost\r\n${block.join('\r\n')}\r\n`);
  });

  it('is replaced where it stands', () => {
    const file = `# above\n${block.join('\n')}\n# below`;
    expect(put(file, '0badcafe', [a1])).toBe(
      `# above\n${[block[0], block[2], block[3]].join('\n')}\n# below`,
    );
  });

  it('begins a line of its own after a lone byte order mark, and goes again', () => {
    const mark = '\u00ef\u00bb\u00bf';
    expect(put(mark)).toBe(`${mark}\n${block.join('\n')}`);
    expect(take(`${mark}${block.join('\n')}\n`)).toBe(mark);
    expect(take(put(mark))).toBe(mark);
    expect(put(put(mark))).toBe(put(mark));
  });

  it('leaves a file without a final line end without one', () => {
    const added = put('127.0.0.1 localhost');
    expect(added).toBe(`127.0.0.1 localhost\n${block.join('\n')}`);
    expect(take(added)).toBe('127.0.0.1 localhost');
  });

  it('fills an empty file and empties it again', () => {
    expect(put('')).toBe(`${block.join('\n')}\n`);
    expect(take(put(''))).toBe('');
  });

  it('is taken out from between what others wrote after it', () => {
    expect(take(`# above\n${block.join('\n')}\n10.0.0.1 x\n`)).toBe('# above\n10.0.0.1 x\n');
  });
});

describe('broken marks are refused', () => {
  const begin = '# BEGIN dcos-vagrant-desktop 0badcafe';
  const end = '# END dcos-vagrant-desktop 0badcafe';
  const cases: Array<[name: string, file: string, line: number]> = [
    ['no end', `a\n${begin}\n1.2.3.4 x\n`, 2],
    ['no begin', `${end}\n`, 1],
    ['nested', `${begin}\n# BEGIN dcos-vagrant-desktop 11111111\n${end}\n`, 2],
    ['the end of another', `${begin}\n# END dcos-vagrant-desktop 11111111\n`, 2],
    ['the same block twice', `${begin}\n${end}\n${begin}\n${end}\n`, 3],
    ['no id', '# BEGIN dcos-vagrant-desktop\n', 1],
    ['words after the mark', `${begin}\n${end} 127.0.0.1 x\n`, 2],
    ['other letters', '#begin dcos-vagrant-desktop 0badcafe\n', 1],
    ['marks of another cluster', 'x\n\n# END dcos-vagrant-desktop 22222222\n', 3],
  ];
  it.each(cases)('%s', (_, file, line) => {
    for (const change of [() => put(file), () => take(file)]) {
      expect(problemFrom(change)).toMatchObject({ code: 'HOSTS-MARKERS-BROKEN', line });
    }
  });
});

describe('for any file', () => {
  const pieces = fc.constantFrom(
    '\n',
    '\r\n',
    '\r',
    '\0',
    '\t',
    '\u00ef\u00bb\u00bf',
    'é',
    '# END',
    '127.0.0.1 localhost',
    ' ',
  );
  const anyFile = fc
    .oneof(
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
      fc.array(pieces, { maxLength: 20 }).map((parts) => Buffer.from(parts.join(''))),
    )
    .filter((file) => !file.includes('dcos-vagrant-desktop'));
  const entries = fc.array(
    fc.record({
      ip: fc.ipV4(),
      names: fc.array(fc.domain(), { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 6 },
  );
  const [one, two] = ['0badcafe', '11111111'];

  it('adding twice changes nothing more than adding once', () => {
    fc.assert(
      fc.property(anyFile, entries, (file, lines) => {
        const once = withBlock(file, one, lines);
        expect(withBlock(once, one, lines).equals(once)).toBe(true);
      }),
    );
  });

  it('removing what was added gives the same bytes back', () => {
    fc.assert(
      fc.property(anyFile, entries, entries, (file, first, second) => {
        const changed = withBlock(withBlock(file, one, first), one, second);
        expect(withoutBlock(changed, one).equals(file)).toBe(true);
      }),
    );
  });

  it('what stood before the block stays in front of it, byte for byte', () => {
    fc.assert(
      fc.property(anyFile, entries, (file, lines) => {
        expect(withBlock(file, one, lines).subarray(0, file.length).equals(file)).toBe(true);
      }),
    );
  });

  it('two clusters do not touch each other, in whatever order they come and go', () => {
    fc.assert(
      fc.property(anyFile, entries, entries, fc.boolean(), (file, first, second, firstGoes) => {
        const both = withBlock(withBlock(file, one, first), two, second);
        const [gone, left, lines] = firstGoes ? [one, two, second] : [two, one, first];
        const alone = withoutBlock(both, gone);
        expect(alone.equals(withBlock(file, left, lines))).toBe(true);
        expect(withoutBlock(alone, left).equals(file)).toBe(true);
      }),
    );
  });

  it('what others write around the block stays, byte for byte, when it changes or goes', () => {
    fc.assert(
      fc.property(anyFile, anyFile, entries, entries, (above, below, first, second) => {
        const written = withBlock(Buffer.concat([above, Buffer.from('\n')]), one, first);
        const before = Buffer.concat([above, Buffer.from('\n')]);
        const around = Buffer.concat([written, below]);
        const changed = withBlock(around, one, second);
        expect(changed.subarray(0, before.length).equals(before)).toBe(true);
        expect(changed.subarray(changed.length - below.length).equals(below)).toBe(true);
        expect(withoutBlock(changed, one).equals(Buffer.concat([before, below]))).toBe(true);
      }),
    );
  });

  it('removing a block that is not there changes nothing', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        expect(withoutBlock(file, one).equals(file)).toBe(true);
      }),
    );
  });
});

function problemFrom(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  return undefined;
}
