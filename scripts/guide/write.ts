import { writeFile } from 'node:fs/promises';
import { generatedFiles } from './generated.ts';

/** Writes anew what of the guide is made from the program's own data: `npm run guide`. */
for (const { path, text } of await generatedFiles()) await writeFile(path, text);
