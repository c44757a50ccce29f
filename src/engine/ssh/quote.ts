const safe = /^[A-Za-z0-9_@%+=:,./-]+$/;

/** One argument as a word of the POSIX shell; any text survives, except NUL, which no argv can hold. */
export function quoteArgument(argument: string): string {
  if (argument.includes('\0')) throw new RangeError('an argument cannot contain a NUL character');
  if (safe.test(argument)) return argument;
  return `'${argument.replaceAll("'", `'\\''`)}'`;
}

/** An argument vector as one line for the remote POSIX shell, which takes nothing else. */
export function quoteCommand(argv: readonly string[]): string {
  return argv.map(quoteArgument).join(' ');
}
