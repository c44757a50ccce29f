import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where everything of the command line tool lies. */
export interface CliPlaces {
  readonly home: string;
  /** The user's own copy. */
  readonly program: string;
  /** The copy for all users; null where this system has no such place. */
  readonly systemProgram: string | null;
  /** The tool's own folder, `~/.dcos`. */
  readonly dcos: string;
  /** Folder for what is on its way. */
  readonly incoming: string;
  /** Folder of copies that were replaced, by their hash. */
  readonly kept: string;
  /** What this program installed. */
  readonly record: string;
  readonly lock: string;
}

/**
 * The places of a data folder and a user. `HOME` (Windows: `USERPROFILE`, `LOCALAPPDATA`) and the tool's own
 * `DCOS_DIR` are taken from the environment.
 */
export function cliPlaces(data: string, env: Environment, platform: NodeJS.Platform): CliPlaces {
  const windows = platform === 'win32';
  const { join } = windows ? win32 : posix;
  const home = (windows ? env.USERPROFILE : env.HOME) || homedir();
  const own = join(data, 'dcos-cli');
  return {
    home,
    program: windows
      ? join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Programs', 'dcos', 'dcos.exe')
      : join(home, '.local', 'bin', 'dcos'),
    systemProgram: windows ? null : '/usr/local/bin/dcos',
    dcos: env.DCOS_DIR || join(home, '.dcos'),
    incoming: join(own, 'incoming'),
    kept: join(own, 'kept'),
    record: join(own, 'installed.yaml'),
    lock: join(own, 'lock'),
  };
}
