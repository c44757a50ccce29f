import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { resourceText } from '../../src/engine/resources.ts';
import {
  type Language,
  languageNames,
  loadCatalogue,
} from '../../src/shared/messages/languages.ts';
import { renderText } from '../../src/shared/messages/message.ts';
import { parsePresets, placePreset } from '../../src/shared/topology/presets.ts';
import { knownFailures } from './known-failures.ts';
import { networkSvg } from './network-svg.ts';

/** A file of the guide as it has to be. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

const guide = resolve(import.meta.dirname, '../../docs/guide');
const begin =
  '<!-- Known failures, made by `npm run guide` from resources/failure-signatures.yaml: -->';
const end = '<!-- End of the known failures. -->';

/** What of the guide is made from the program's own data: the known failures, and the picture of a network. */
export async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  const languages = Object.keys(languageNames) as Language[];
  return (await Promise.all(languages.map(filesOf))).flat();
}

async function filesOf(language: Language): Promise<GeneratedFile[]> {
  const catalogue = await loadCatalogue(language);
  const page = join(guide, language, 'troubleshooting.md');
  const [before, rest] = (await readFile(page, 'utf8')).split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined)
    throw new Error(`${page} lacks the lines that its known failures stand between.`);
  const failures = await knownFailures(language, catalogue);
  const presets = parsePresets(await resourceText('topologies.yaml'));
  const preset = presets.find(({ name }) => name === '1m-2a-1p');
  if (preset === undefined) throw new Error('There is no preset 1m-2a-1p.');
  const network = '192.168.57.0/24';
  return [
    { path: page, text: `${before}${begin}\n\n${failures}\n\n${end}${after}` },
    {
      path: join(guide, language, 'network.svg'),
      text: networkSvg(placePreset(preset, network), network, (code) =>
        renderText({ code }, catalogue),
      ),
    },
  ];
}
