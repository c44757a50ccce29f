import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { signToken } from '../../../../src/engine/users/token.ts';

const decode = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));

it('signs a token as the log-in of DC/OS up to 1.12 does', () => {
  const token = signToken('ada@example.com', 'secret', new Date('2026-01-06T00:00:00.500Z'));
  const [head, claims, signature] = token.split('.');
  expect(decode(head)).toEqual({ alg: 'HS256', typ: 'JWT' });
  expect(decode(claims)).toEqual({ uid: 'ada@example.com', exp: 1_767_657_600 });
  const right = createHmac('sha256', 'secret').update(`${head}.${claims}`).digest('base64url');
  expect(signature).toBe(right);
});
