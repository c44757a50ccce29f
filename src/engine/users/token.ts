import { createHmac } from 'node:crypto';

/** As long as DC/OS's own, ms. Source: dcos/dcos-oauth. */
export const tokenLifetimeMs = 5 * 24 * 3_600_000;

/**
 * A token as DC/OS's log-in up to 1.12 gives one: a JWT (HS256) with the claims `uid` and `exp`, signed
 * with the cluster's secret. Whoever has the secret can be anybody there, so this is for tests alone.
 */
export function signToken(uid: string, secret: string, until: Date): string {
  const head = encode({ alg: 'HS256', typ: 'JWT' });
  const claims = encode({ exp: Math.floor(until.getTime() / 1000), uid });
  const signature = createHmac('sha256', secret).update(`${head}.${claims}`).digest('base64url');
  return `${head}.${claims}.${signature}`;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
