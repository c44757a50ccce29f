import { arch, release, totalmem, version } from 'node:os';
import { renderText } from '../../../shared/messages/message.ts';
import { problemToJson } from '../../../shared/problem.ts';
import { enginePaths } from '../../storage/index.ts';
import { programVersion } from '../../version.ts';
import { endOfFile, jsonEntry, type RawEntry } from './entry.ts';
import type { ReportSources } from './sources.ts';

/** Variables that change what this program and its programs do. */
const telling =
  /^(?:DCOS_|VAGRANT_|VBOX_|DOCKER_|(?:https?|all|no)_proxy$|LANG$|LC_|XDG_DATA_HOME$|CURL_CA_BUNDLE$|SSL_CERT_FILE$|NODE_(?:OPTIONS|EXTRA_CA_CERTS)$|ELECTRON_|PATH$|SHELL$)/i;

/** Versions, what the doctor says, the settings, and the variables that count. */
export function ofThisComputer(sources: ReportSources): readonly Promise<RawEntry | null>[] {
  return [versions(sources), doctor(sources), settings(sources), environment(sources)];
}

async function versions(sources: ReportSources): Promise<RawEntry> {
  const [facts, providers] = await Promise.all([sources.facts(), sources.providers()]);
  const found = (id: string) => providers.find((each) => each.id === id);
  const vagrant = found('virtualbox')?.checks.find(({ id }) => id === 'vagrant-present');
  return jsonEntry('versions.json', {
    program: programVersion,
    surface: process.versions.electron === undefined ? 'node' : 'electron',
    electron: process.versions.electron ?? null,
    node: process.versions.node,
    system: { platform: sources.platform, arch: arch(), release: release(), version: version() },
    virtualbox: found('virtualbox')?.version ?? null,
    vagrant: /^\d+\.\d+\.\d+\S*/.exec(vagrant?.evidence[0] ?? '')?.[0] ?? null,
    lxc: found('lxc')?.version ?? null,
    computer: { ...facts, totalMemoryMiB: Math.floor(totalmem() / 2 ** 20) },
    notices: sources.notices().map(problemToJson),
  });
}

/** How long the doctor may take, ms. */
const doctorMs = 8_000;

async function doctor({ doctor }: ReportSources): Promise<RawEntry> {
  const results = await doctor(AbortSignal.timeout(doctorMs));
  const told = results.map(({ id, status, level, muted, title, summary, evidence, fixes, ms }) => ({
    id,
    status,
    level,
    muted,
    title: renderText(title),
    summary: renderText(summary),
    evidence,
    fixes: fixes.map((fix) => renderText(fix)),
    ms,
  }));
  return jsonEntry('doctor.json', told);
}

async function settings({ data }: ReportSources): Promise<RawEntry | null> {
  const bytes = await endOfFile(enginePaths(data).settings);
  return bytes === null ? null : { name: 'settings.yaml', bytes };
}

async function environment({ env }: ReportSources): Promise<RawEntry> {
  const kept = Object.entries(env).filter(([name]) => telling.test(name));
  return jsonEntry('environment.json', Object.fromEntries(kept.sort()));
}
