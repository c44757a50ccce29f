import { describe, expect, it } from 'vitest';
import { withoutSecrets } from '../../../../src/engine/install/kept-config.ts';

describe('the copy of config.yaml that people read', () => {
  it('is what DC/OS gets', () => {
    const config = 'cluster_name: demo\nmaster_list:\n  - 192.168.57.90\ncheck_time: "false"\n';
    expect(withoutSecrets(config)).toBe(config);
  });

  it.each([
    ['superuser_password_hash: $6$hunter2'],
    ['license_key_contents: hunter2'],
    ['zk_super_credentials: super:hunter2'],
    ['cluster_docker_credentials:\n  auths:\n    hub:\n      auth: hunter2'],
    ['https_proxy: http://me:hunter2@proxy:3128'],
    ['cluster_name: demo # was hunter2'],
    ['# superuser_password_plain: hunter2\ncluster_name: demo'],
    ['a:\n  - aws_secret_access_key: |\n      hunter2'],
  ])('is without secrets: %j', (config) => {
    expect(withoutSecrets(`x: y\n${config}\n`)).not.toContain('hunter2');
    expect(withoutSecrets(`x: y\n${config}\n`)).toContain('x: y');
  });
});
