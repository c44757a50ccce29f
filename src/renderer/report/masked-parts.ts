/** A stretch of a line, and whether it stands for something that was taken out. */
export interface Part {
  readonly at: number;
  readonly text: string;
  readonly mask: boolean;
}

const mask = /(<(?:hidden|home|user|host|public-address|mail)>)/;

/** A line in the parts that are to be told apart. */
export function maskedParts(line: string): Part[] {
  let at = 0;
  const parts: Part[] = [];
  for (const [index, text] of line.split(mask).entries()) {
    if (text !== '') parts.push({ at, text, mask: index % 2 === 1 });
    at += text.length;
  }
  return parts;
}
