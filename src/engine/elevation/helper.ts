import { resourceText } from '../resources.ts';

/** The texts that run as an administrator, and those that ask for one. All are constants of this program. */
const text = (name: string) => resourceText('elevation', name);

export const shellHelper = () => text('helper.sh');
export const appleScript = () => text('ask.applescript');

/** Asks on Windows; the helper of `powerShellHelper` is handed to it in a variable. */
export const powerShellAsker = async () => encoded(await text('ask.ps1'));

/** `over-pipe`: as an administrator. `from-stdin`: with this user's own rights. */
export async function powerShellHelper(end: 'over-pipe' | 'from-stdin'): Promise<string> {
  return encoded(`${await text('helper.ps1')}\n${await text(`${end}.ps1`)}`);
}

/** As `powershell -EncodedCommand` reads it; without remarks, because a command line is limited. */
function encoded(script: string): string {
  const lines = script.split('\n').map((line) => line.trim());
  const bare = lines.filter((line) => line !== '' && !line.startsWith('#')).join('\n');
  return Buffer.from(bare, 'utf16le').toString('base64');
}
