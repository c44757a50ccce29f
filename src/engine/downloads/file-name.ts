/** Longest name that is kept; file systems allow 255 bytes, and a character has up to four. */
const longest = 60;

/**
 * A name that is a file's and nothing else on every system: no folder, no `..`, no character that
 * Windows refuses, none of its devices.
 */
export function safeFileName(given: string): string {
  const base = given.split(/[\\/]/).at(-1) ?? '';
  const plain = base
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"|?*]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const { stem, extension } = nameParts(plain);
  const short = [...stem].slice(0, longest).join('');
  if (short === '') return 'file';
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem)
    ? `_${short}${extension}`
    : short + extension;
}

/** `file.sh`, `file-2.sh`, `file-3.sh`, … */
export function numbered(name: string, count: number): string {
  const { stem, extension } = nameParts(name);
  return count === 1 ? name : `${stem}-${count}${extension}`;
}

function nameParts(name: string) {
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  return { stem: name.slice(0, name.length - extension.length), extension };
}
