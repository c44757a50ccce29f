import type { DcosCliStatus } from '../shared/api/dcos-cli.ts';
import { word } from './words.ts';

/** What there is of DC/OS's command line tool, and what is to be done, for a person. */
export function statusLines(status: DcosCliStatus): string[] {
  const { cluster: name, dcos, series, simulated, offered, installed } = status;
  const lines = [
    dcos === null
      ? word('dcos-cli.for.newest', { series })
      : word('dcos-cli.for', { series, dcos }),
  ];
  if (simulated) lines.push(word('cli.simulated'));
  for (const { path, version, intact } of installed) {
    lines.push(word(intact ? 'cli.dcos-cli.copy' : 'dcos-cli.copy.changed', { path, version }));
  }
  if (installed.length === 0) {
    lines.push(word(offered ? 'cli.dcos-cli.none' : 'cli.dcos-cli.not-offered', { name }));
    return status.config === null ? lines : [...lines, ...setUpLines(status)];
  }
  return [...lines, ...pathLines(status), ...setUpLines(status)];
}

function pathLines({ found, onPath, folder, installed, snippets }: DcosCliStatus): string[] {
  const lines: string[] = [];
  if (found !== null) {
    const code = found.ours ? 'dcos-cli.found' : 'dcos-cli.found.other';
    lines.push(word(code, { path: found.path }));
  }
  const [own] = snippets;
  const needsPath = installed.some(({ where }) => where === 'user') && found?.ours !== true;
  if (onPath || !needsPath || own === undefined) return lines;
  return [
    ...lines,
    word('dcos-cli.not-found', { folder }),
    word('cli.dcos-cli.snippet', { shell: own.shell, file: own.file }),
    `  ${own.text}`,
  ];
}

function setUpLines({ cluster: name, config, variable }: DcosCliStatus): string[] {
  if (config === null) return [word('cli.dcos-cli.not-set-up', { name })];
  const { url, attached, overriddenBy, plugin, loggedIn, path } = config;
  if (variable !== null) return [word('dcos-cli.variable'), `  export ${variable}`];
  const lines = [word(attached ? 'dcos-cli.attached' : 'cli.dcos-cli.set-up', { name, url })];
  if (overriddenBy !== null) {
    lines.push(word('dcos-cli.overridden', { variable: overriddenBy }));
  }
  if (plugin !== null) lines.push(word('dcos-cli.plugin-there', { version: plugin }));
  if (loggedIn) lines.push(word('dcos-cli.logged-in', { path }));
  return lines;
}
