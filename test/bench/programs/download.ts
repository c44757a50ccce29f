import { join } from 'node:path';
import { download } from '../../../src/engine/releases/download.ts';
import { createHttpClient } from '../../../src/engine/releases/http.ts';
import { createKnownFiles } from '../../../src/engine/releases/known-files.ts';
import { createRecordedHashes } from '../../../src/engine/releases/recorded-hashes.ts';
import { releaseSettings } from '../../../src/engine/releases/settings.ts';

// download.ts URL FOLDER: downloads as the engine does; prints ms, the most memory above what the
// process had before (MiB), and the longest time (ms) that the main thread did nothing else.
const [url = '', folder = ''] = process.argv.slice(2);
const idle = process.memoryUsage.rss();
let most = idle;
let longest = 0;
let lookedAt = performance.now();
const look = setInterval(() => {
  const now = performance.now();
  longest = Math.max(longest, now - lookedAt - 5);
  lookedAt = now;
  most = Math.max(most, process.memoryUsage.rss());
}, 5);
const client = createHttpClient({ settings: releaseSettings(undefined, {}) });
const began = performance.now();
await download(
  {
    what: 'one GiB',
    key: 'bench',
    urls: [url],
    target: join(folder, 'installer.sh'),
    checksum: null,
    content: 'script',
    instead: 'nothing',
  },
  {
    client,
    known: createKnownFiles(join(folder, 'known')),
    recorded: createRecordedHashes(join(folder, 'recorded')),
  },
);
const ms = performance.now() - began;
clearInterval(look);
client.close();
console.log(JSON.stringify({ ms, memoryMiB: (most - idle) / 1_048_576, blockedMs: longest }));
