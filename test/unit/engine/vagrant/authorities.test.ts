import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import tls from 'node:tls';
import { expect, test } from 'vitest';
import { withAuthorities } from '../../../../src/engine/vagrant/authorities.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';

const company = '-----BEGIN CERTIFICATE-----\ncompany\n-----END CERTIFICATE-----';

test('the setting’s authorities stand beside the usual ones', async () => {
  const data = temporaryFolder();
  const ca = join(data, 'company.pem');
  writeFileSync(ca, `${company}\n`);
  const env = await withAuthorities({ PATH: '/bin' }, ca, data);
  expect(env.PATH).toBe('/bin');
  const bundle = readFileSync(env.CURL_CA_BUNDLE ?? '', 'utf8');
  expect(bundle).toContain(company);
  expect(bundle).toContain(tls.rootCertificates[0]?.trim());
});

test('another file of authorities makes another bundle', async () => {
  const data = temporaryFolder();
  const ca = join(data, 'company.pem');
  writeFileSync(ca, company);
  await withAuthorities({}, ca, data);
  writeFileSync(ca, company.replace('company', 'another'));
  const { CURL_CA_BUNDLE = '' } = await withAuthorities({}, ca, data);
  expect(readFileSync(CURL_CA_BUNDLE, 'utf8')).toContain('\nanother\n');
});

test('a CURL_CA_BUNDLE of the user’s own stays, and without a setting there is none', async () => {
  const data = temporaryFolder();
  const own = { CURL_CA_BUNDLE: '/etc/own.pem' };
  expect(await withAuthorities(own, '/etc/own.pem', data)).toBe(own);
  expect(await withAuthorities({}, null, data)).toEqual({});
});

test('where no bundle can be made the setting’s file is taken alone', async () => {
  const data = temporaryFolder();
  expect(await withAuthorities({}, '/no/such.pem', data)).toEqual({
    CURL_CA_BUNDLE: '/no/such.pem',
  });
});
