import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSurroundings, type Surroundings } from './host.ts';

// Each stage of an installation fails once on real machines; what failed is said, and the same command
// goes on from there. The tests stand in the order of the stages.
describe('an installation that fails at every stage', () => {
  let at: Surroundings;
  let before: string;
  let config: string;

  beforeAll(() => {
    at = makeSurroundings('1.9.10');
    before = at.inventory();
    config = join(at.data, '..', 'config.yaml');
    writeFileSync(config, 'resolvers: [not.an.address]\n');
  });
  afterAll(async () => {
    await at.commandLine.run('destroy', 'frail', '--yes');
    at.remove();
  });

  const begin = (...machines: string[]) =>
    at.commandLine.operate(
      ...['up', 'frail', ...machines, '--provider', 'lxc'],
      ...['--installer', at.installer, '--config', config],
    );
  /** Brings the cluster up; the exit code and the problems that were told, with their texts. */
  const up = async (...machines: string[]) => {
    const operation = begin(...machines);
    const { code } = await operation.end();
    const said = operation.problems();
    const told: { code: string }[] = JSON.parse(said);
    return { code, codes: told.map((problem) => problem.code), said };
  };
  /** Tells the stand-in on a machine to fail at a stage; without a word, at none any more. */
  const tell = async (machine: string, word = '') => {
    const script = `echo '${word}' > /etc/dcos-standin-fail`;
    const { code } = await at.commandLine.run(
      ...['ssh', 'frail', machine, '--', 'sudo', 'sh', '-c', script],
    );
    expect(code).toBe(0);
  };

  it('says which key of the configuration is wrong, before anything is made', async () => {
    const { code, codes, said } = await up();
    expect({ code, codes }).toEqual({ code: 2, codes: ['CONFIG-VALUE-RESOLVERS'] });
    expect(said).toContain('not.an.address');
    expect(at.inventory()).toBe(before);
  });

  it('says why the configuration was not generated', async () => {
    writeFileSync(config, '');
    expect(await up('boot')).toMatchObject({ code: 0, codes: [] });
    // Generated anew, because it is another configuration.
    writeFileSync(config, 'dns_search: example.org\n');
    await tell('boot', 'genconf');
    const { code, codes, said } = await up();
    expect({ code, codes }).toEqual({ code: 1, codes: ['GENCONF-FAILED'] });
    expect(said).toContain('told to fail at genconf');
    await tell('boot');
  });

  it.each([
    ['preflight', 'PREFLIGHT-FAILED', 'ipset is installed and in PATH'],
    ['download', 'DCOS-INSTALL-FAILED', 'dependency'],
    ['setup', 'DCOS-INSTALL-FAILED', 'dcos-setup'],
  ])('says that an agent failed at %s', async (word, problem, words) => {
    await tell('a1', word);
    const { code, codes, said } = await up();
    expect({ code, codes }).toEqual({ code: 1, codes: [problem] });
    expect(said).toContain(words);
  });

  it('waits for what is not well yet, and ends well once it is', async () => {
    await tell('a1', 'postflight');
    const operation = begin();
    // 3dt's word for it, the check command of this version.
    await operation.until(
      (event) =>
        event.type === 'log' && event.line.startsWith('waiting for dcos-mesos-slave.service'),
    );
    await tell('a1');
    const { code } = await operation.end();
    expect({ code, said: operation.problems() }).toEqual({ code: 0, said: '[]' });
    expect(await at.commandLine.status('frail')).toMatchObject({
      state: 'running',
      dcos: '1.9.10',
    });
  });

  it('leaves nothing when it is destroyed', async () => {
    expect((await at.commandLine.run('destroy', 'frail', '--yes')).code).toBe(0);
    expect(at.inventory()).toBe(before);
  });
});
