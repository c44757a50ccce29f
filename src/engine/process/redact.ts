const MASK = '***';

/** Lines of a secret shorter than this are too common to be searched for by themselves. */
const SHORTEST_SECRET_LINE = 8;

/**
 * The text without the secrets, and without the password (or token) of a URL such as
 * `https://user:pass@host/`. A secret is also found percent-encoded, as JSON writes it, and, as output
 * comes a line at a time, by each of its lines of at least 8 characters.
 */
export function redact(text: string, secrets: readonly string[] = []): string {
  let result = text;
  for (const form of formsOf(secrets)) result = result.replaceAll(form, MASK);
  return withoutUrlPasswords(result);
}

// The longest first, so that a secret that contains another one leaves nothing behind.
function formsOf(secrets: readonly string[]): string[] {
  const forms = new Set<string>();
  for (const secret of secrets) {
    if (secret === '') continue;
    forms.add(secret);
    forms.add(encodeURIComponent(secret.toWellFormed()));
    forms.add(JSON.stringify(secret).slice(1, -1));
    for (const line of secret.split(/\r?\n/)) {
      if (line.length >= SHORTEST_SECRET_LINE) forms.add(line);
    }
  }
  return [...forms].sort((a, b) => b.length - a.length);
}

// The bounded scheme keeps the search linear over a megabyte of letters. The last @ before the path
// ends the password, because people forget to encode an @ in it.
function withoutUrlPasswords(text: string): string {
  if (!text.includes('://')) return text;
  return text.replace(
    /\b([a-z][a-z0-9+.-]{0,15}:\/\/)([^\s/?#"'<>]*)@/gi,
    (_whole, scheme: string, user: string) => {
      const colon = user.indexOf(':');
      return `${scheme}${colon === -1 ? MASK : `${user.slice(0, colon)}:${MASK}`}@`;
    },
  );
}
