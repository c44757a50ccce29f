/** Shorter ones are found in too much that means nothing, characters. */
const shortestEncoded = 8;

/** Every way in which a secret is written that is known to be one. */
export function formsOf(secrets: Iterable<string>): string[] {
  const forms = new Set<string>();
  for (const secret of secrets) {
    for (const plain of writtenForms(secret)) forms.add(plain);
    for (const encoded of encodedForms(Buffer.from(secret))) forms.add(encoded);
    // What PowerShell takes as -EncodedCommand.
    for (const encoded of encodedForms(Buffer.from(secret, 'utf16le'))) forms.add(encoded);
  }
  return [...forms];
}

function writtenForms(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const encoded = encodeURIComponent(secret.toWellFormed());
  return [
    secret,
    json,
    JSON.stringify(json).slice(1, -1),
    encoded,
    encoded.toLowerCase(),
    encoded.replaceAll('%20', '+'),
    encodeURI(secret.toWellFormed()),
    secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
    // As a shell's quotation marks have it.
    secret.replaceAll("'", `'\\''`),
  ];
}

/** The bytes in hex, and in base64 wherever in a longer text they begin. */
function encodedForms(bytes: Buffer): string[] {
  const hex = bytes.toString('hex');
  const base64 = [0, 1, 2].flatMap((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // The first and the last letters also hold bits of what stands beside.
    const whole = Math.floor(((shift + bytes.length) * 8) / 6);
    const inner = text.slice(Math.ceil((shift * 8) / 6), whole);
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
  return [hex, hex.toUpperCase(), ...base64].filter(({ length }) => length >= shortestEncoded);
}
