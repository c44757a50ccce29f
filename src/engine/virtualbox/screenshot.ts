import { open, rm } from 'node:fs/promises';
import type { CallContext, VBoxManage } from './command.ts';

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Writes what a running machine's screen shows to a PNG file. False where there is none: the machine does not
 * run, or has no screen. Believed is the file, not the exit code. Throws only what starting the program throws.
 */
export async function takeScreenshot(
  vbox: VBoxManage,
  uuid: string,
  file: string,
  context: CallContext,
): Promise<boolean> {
  await rm(file, { force: true });
  await vbox.call('take a screenshot', ['controlvm', uuid, 'screenshotpng', file], context);
  if (await isPng(file)) return true;
  await rm(file, { force: true });
  return false;
}

async function isPng(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null);
  if (file === null) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return bytesRead === 8 && buffer.equals(pngSignature);
  } finally {
    await file.close();
  }
}
