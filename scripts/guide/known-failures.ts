import { parse } from 'yaml';
import { findIn } from '../../src/engine/diagnosis/find.ts';
import { logText } from '../../src/engine/diagnosis/log-text.ts';
import {
  readSignatures,
  type Signature,
  signatureFile,
} from '../../src/engine/failures/signatures.ts';
import { resourceText } from '../../src/engine/resources.ts';
import type { Language } from '../../src/shared/messages/languages.ts';
import {
  type Catalogue,
  type Message,
  renderRemedy,
  renderText,
} from '../../src/shared/messages/message.ts';

/** The sections of the page, and what each `part` of resources/failure-signatures.yaml belongs to. */
const sections: readonly {
  readonly title: Record<Language, string>;
  readonly parts: readonly string[];
}[] = [
  {
    title: { en: 'DC/OS’s installer and its configuration', zh: 'DC/OS 安装程序及其配置' },
    parts: ['dcos-genconf', 'app-config', 'app-download'],
  },
  {
    title: { en: 'DC/OS on the nodes', zh: '节点上的 DC/OS' },
    parts: ['dcos-preflight', 'dcos-install', 'dcos-service', 'dcos-health'],
  },
  {
    title: { en: 'Machines and their systems', zh: '机器及其系统' },
    parts: ['guest-os', 'guest-docker', 'guest-additions', 'resources', 'network'],
  },
  { title: { en: 'Vagrant', zh: 'Vagrant' }, parts: ['vagrant', 'vagrant-ssh'] },
  {
    title: { en: 'Boxes and plugins of Vagrant', zh: 'Vagrant 的 Box 镜像与插件' },
    parts: ['vagrant-box', 'vagrant-plugin'],
  },
  {
    title: { en: 'VirtualBox and this computer', zh: 'VirtualBox 与这台电脑' },
    parts: ['virtualbox', 'virtualbox-driver', 'virtualization', 'host-os'],
  },
  {
    title: { en: 'VirtualBox’s networks', zh: 'VirtualBox 的网络' },
    parts: ['virtualbox-network'],
  },
  { title: { en: 'The DC/OS CLI', zh: 'DC/OS CLI' }, parts: ['dcos-cli'] },
];

const harmless = {
  en: 'Looks like an error and is none',
  zh: '看似错误，其实无妨',
} as const satisfies Record<Language, string>;

const checkIn = {
  en: (check: string) => `The doctor looks at it: \`doctor\`, check \`${check}\`.`,
  zh: (check: string) => `本机检查会看这一项：\`doctor\`，检查项 \`${check}\`。`,
} as const satisfies Record<Language, (check: string) => string>;

/** All known failures as Markdown, one heading each by its id, with a line that gives it away. */
export async function knownFailures(language: Language, catalogue: Catalogue): Promise<string> {
  const { signatures } = signatureFile.parse(parse(await resourceText('failure-signatures.yaml')));
  const samples = new Map(signatures.map(({ id, samples: [sample = ''] }) => [id, sample]));
  const known = await readSignatures();
  const entry = (signature: Signature) =>
    describe(signature, samples.get(signature.id) ?? '', known, language, catalogue);
  const strangers = known.filter(({ part }) => !sections.some(({ parts }) => parts.includes(part)));
  if (strangers.length > 0) throw new Error(`No section has the part ${strangers[0]?.part}.`);
  const bad = known.filter(({ role }) => role !== 'harmless');
  const pages = sections.flatMap(({ title, parts }) => [
    `## ${title[language]}`,
    ...parts.flatMap((part) => bad.filter((each) => each.part === part).map(entry)),
  ]);
  const fine = known.filter(({ role }) => role === 'harmless').map(entry);
  return [...pages, `## ${harmless[language]}`, ...fine].join('\n\n');
}

function describe(
  { id, cause, action }: Signature,
  sample: string,
  known: readonly Signature[],
  language: Language,
  catalogue: Catalogue,
): string {
  // What the sample names stands in the sentence, as it would in a log of the reader's.
  const seen = findIn(logText(sample), known).find(({ diagnosis }) => diagnosis.id === id);
  const message: Message = seen?.diagnosis.cause ?? { code: cause };
  const advice = renderRemedy(message, catalogue) ?? '';
  return [
    `### ${id}`,
    `**${marked(renderText(message, catalogue))}**`,
    marked(advice),
    ['```text', ...sample.trimEnd().split('\n'), '```'].join('\n'),
    ...(action !== undefined && 'doctor' in action ? [checkIn[language](action.doctor)] : []),
  ].join('\n\n');
}

/** A sentence as Markdown: backticks are code in both, and nothing else in it is a mark. */
function marked(sentence: string): string {
  return sentence.replaceAll(/`[^`]*`|[*[\]<|\\]/g, (found) =>
    found.startsWith('`') ? found : `\\${found}`,
  );
}
