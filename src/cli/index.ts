import { runCli } from './program.ts';
import { processSurroundings } from './surroundings.ts';

const exitCode = await runCli(process.argv.slice(2), processSurroundings());
// Nothing may hold the process once the answer is out (a pooled connection, an unanswered DNS query);
// the empty write comes back when all that was written before it is gone.
process.stdout.write('', () => process.exit(exitCode));
