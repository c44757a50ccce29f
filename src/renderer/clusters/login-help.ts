import { compareVersions } from '../../shared/releases/version.ts';
import type { ClusterView } from '../../shared/snapshot.ts';
import type { WindowCode } from '../words/codes.ts';

/**
 * How to log in. Open DC/OS asks an identity provider on the internet; from 1.13 on it knows local
 * users as well, and whoever logs in first becomes its first user (dcos/dcos, dcos-oauth and bouncer).
 */
export function loginHelp({ provider, dcos }: Pick<ClusterView, 'provider' | 'dcos'>): WindowCode {
  if (provider === 'simulated') return 'login.none';
  if (dcos === null) return 'login.first-user';
  return compareVersions(dcos, '1.13.0') < 0 ? 'login.first-user' : 'login.first-user-or-local';
}
