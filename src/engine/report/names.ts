import { homedir, hostname, userInfo } from 'node:os';
import { basename } from 'node:path';
import type { Names } from './redaction/names.ts';

/** What this computer and its user are called, also as the environment has it. */
export function namesHere(env: Readonly<Record<string, string | undefined>>): Names {
  const home = ownHome();
  const homes = told([home, env.HOME, env.USERPROFILE, env.SUDO_HOME]);
  const users = [
    ownName(),
    env.USER,
    env.LOGNAME,
    env.USERNAME,
    env.SUDO_USER,
    ...homes.map((each) => basename(each.replaceAll('\\', '/'))),
  ];
  const hosts = [hostname(), env.HOSTNAME, env.COMPUTERNAME, env.USERDOMAIN];
  const short = told(hosts).map((host) => host.split('.')[0]);
  return { homes, users: told(users), hosts: told([...hosts, ...short]) };
}

function told(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined && value !== ''))] as string[];
}

// A user whom the system does not know has neither.
function ownHome(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}

function ownName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}
