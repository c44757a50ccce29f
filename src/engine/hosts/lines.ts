import { type Block, cut, type Splice } from './block.ts';

/** A line of a hosts file that names an address. */
export interface NamedAddress {
  /** 1-based. */
  readonly line: number;
  /** Bytes from the beginning of the file. */
  readonly offset: number;
  readonly ip: string;
  readonly names: readonly string[];
}

/** Every line that gives an address names, as the system's resolver reads them. */
export function namedAddresses(file: Buffer): NamedAddress[] {
  const found: NamedAddress[] = [];
  let offset = 0;
  for (const [index, line] of file.toString('latin1').split('\n').entries()) {
    const text = line.replace(/#.*/s, '').trim();
    const [ip = '', ...names] = text === '' ? [] : text.split(/[\s\0]+/);
    if (names.length > 0) found.push({ line: index + 1, offset, ip, names });
    offset += line.length + 1;
  }
  return found;
}

/** A block that a vagrant-hostmanager wrote; bytes without the last line end. */
export interface ForeignBlock extends Block {
  /** 1-based. */
  readonly line: number;
  readonly lines: readonly string[];
}

const foreignStart = /^## vagrant-hostmanager-start(?: id: (\S+))?\s*$/;
const foreignEnd = /^## vagrant-hostmanager-end\s*$/;

/**
 * The blocks of vagrant-hostmanager. One without an end, or with a block of ours in it, is none: what
 * would go with it is not known.
 */
export function foreignBlocks(file: Buffer): ForeignBlock[] {
  const blocks: ForeignBlock[] = [];
  const lines = file.toString('latin1').split('\n');
  let open: { id: string; start: number; index: number } | null = null;
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    const start = foreignStart.exec(line);
    if (start !== null) open = { id: start[1] ?? '', start: offset, index };
    else if (foreignEnd.test(line) && open !== null) {
      const end = offset + line.replace(/\r$/, '').length;
      const own = lines.slice(open.index, index + 1).map((each) => each.replace(/\r$/, ''));
      const ours = own.some((each) => each.includes('dcos-vagrant-desktop'));
      if (!ours) blocks.push({ ...open, end, line: open.index + 1, lines: own });
      open = null;
    }
    offset += line.length + 1;
  }
  return blocks;
}

/** What takes a foreign block out; null where it is not there any more. */
export function spliceOutForeign(file: Buffer, block: ForeignBlock): Splice | null {
  const same = foreignBlocks(file).find(
    ({ id, lines }) => id === block.id && lines.join('\n') === block.lines.join('\n'),
  );
  return same === undefined ? null : cut(file.toString('latin1'), same.start, same.end);
}
