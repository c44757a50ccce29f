import { join } from 'node:path';
import { download } from '../../../../src/engine/releases/download.ts';
import { createHttpClient } from '../../../../src/engine/releases/http.ts';
import { createKnownFiles } from '../../../../src/engine/releases/known-files.ts';
import { createRecordedHashes } from '../../../../src/engine/releases/recorded-hashes.ts';
import { releaseSettings } from '../../../../src/engine/releases/settings.ts';

// Downloads URL into FOLDER as an engine of its own would, and prints what it was told and came to:
// download.ts URL FOLDER SHA256
const [url = '', folder = '', value = ''] = process.argv.slice(2);
const client = createHttpClient({ settings: releaseSettings(undefined, {}) });
const file = await download(
  {
    what: 'DC/OS 1.2.3',
    key: 'dcos-1.2.3',
    urls: [url],
    target: join(folder, 'dcos_generate_config.sh'),
    checksum: { algorithm: 'sha256', value },
    content: 'script',
    instead: '--installer FILE',
  },
  {
    client,
    known: createKnownFiles(join(folder, 'known')),
    recorded: createRecordedHashes(join(folder, 'recorded')),
  },
  {
    onProgress: ({ bytes }) => console.log(`at ${bytes}`),
    onNote: ({ code }) => console.log(code),
  },
);
client.close();
console.log(`done ${file.hash}`);
