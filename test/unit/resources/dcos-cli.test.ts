import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { resourceText } from '../../../src/engine/resources.ts';
import {
  addressOn,
  type CliCatalogue,
  type CliPlugin,
  cliCatalogue,
  isOfSeries,
  pluginFor,
  runsHere,
  toolFor,
} from '../../../src/shared/dcos-cli/catalogue.ts';

const text = await resourceText('dcos-cli.yaml');
const catalogue = cliCatalogue.parse(parse(text));

/** What is wrong with the catalogue after a change to it. */
function wrongWith(change: (file: CliCatalogue) => void): string {
  const changed = cliCatalogue.parse(parse(text));
  change(changed);
  const read = cliCatalogue.safeParse(parse(stringify(changed)));
  return read.success ? '' : read.error.issues.map(({ message }) => message).join('; ');
}

describe('resources/dcos-cli.yaml', () => {
  it.each([
    ['2.2.1', '1', '2.2-patch.0'],
    ['2.1.3', '1', '2.1-patch.0'],
    ['2.0.0', '1', '2.0-patch.4'],
    ['1.13.9', '0.8', '1.13-patch.8'],
    ['1.12.5', '0.7', '1.12-patch.11'],
    ['1.11.0', '0.6', null],
    ['1.10.11', '0.5', null],
    ['1.9.10', '0.4', null],
    ['1.7-open', '0.4', null],
    [null, '1', '2.2-patch.0'],
  ])('says that DC/OS %s wants a tool %s.x with core plugin %s', (dcos, series, plugin) => {
    const tool = toolFor(catalogue, dcos);
    expect(tool.series).toBe(series);
    expect(pluginFor(catalogue, dcos, `${series}.0`)?.version ?? null).toBe(plugin);
  });

  it('has the plugin of an older DC/OS for a newer tool', () => {
    expect(pluginFor(catalogue, '1.10.2', '1.2.0')?.version).toBe('0.5.11');
    expect(pluginFor(catalogue, '1.9.0', '1.2.0')).toBeNull();
  });

  it('tells a version of its series from another', () => {
    const [newest, next] = [toolFor(catalogue, '2.1.0'), toolFor(catalogue, '1.13.0')];
    expect(isOfSeries('1.2.0', newest)).toBe(true);
    expect(isOfSeries('10.0.0', newest)).toBe(false);
    expect(isOfSeries('0.8.0', next)).toBe(true);
    expect(isOfSeries('0.81.0', next)).toBe(false);
  });

  it('has the addresses of each system', () => {
    const url = 'https://downloads.dcos.io/binaries/cli/{system}/x86-64/dcos-1.13/{file}';
    const at = (system: 'linux' | 'darwin' | 'win32') => addressOn(catalogue, url, system);
    expect(at('linux')).toContain('/linux/x86-64/dcos-1.13/dcos');
    expect(at('darwin')).toContain('/darwin/');
    expect(at('win32')).toMatch(/\/windows\/.*\/dcos\.exe$/);
  });

  it('is for the computers that run x86-64', () => {
    expect(runsHere(catalogue, 'linux', 'x64')).toBe(true);
    expect(runsHere(catalogue, 'darwin', 'arm64')).toBe(true);
    expect(runsHere(catalogue, 'linux', 'arm64')).toBe(false);
    expect(runsHere(catalogue, 'freebsd', 'x64')).toBe(false);
  });

  it('refuses what stands for two things, and an address elsewhere', () => {
    const [first, second] = catalogue.plugins;
    if (first === undefined || second === undefined) throw new Error('There are no plugins.');
    const sum = second.sha256.linux;
    const change = (edit: (plugin: CliPlugin) => void) =>
      wrongWith(({ plugins }) => plugins[0] && edit(plugins[0]));
    expect(change((plugin) => (plugin.sha256.linux = sum))).toContain('two plugins');
    expect(change((plugin) => (plugin.sha256.linux = 'abc'))).not.toBe('');
    expect(change((plugin) => (plugin.dcos = '2.1'))).toContain('newest first');
    expect(change((plugin) => (plugin.url = second.url))).toContain('two files');
    const elsewhere = 'https://example.com/{system}/plugin.zip';
    expect(change((plugin) => (plugin.url = elsewhere))).toContain('is not at');
    expect(change((plugin) => (plugin.url = 'https://downloads.dcos.io/x.zip'))).not.toBe('');
    expect(wrongWith(({ tools }) => tools.reverse())).toContain('newest first');
    expect(wrongWith(() => {})).toBe('');
  });
});
