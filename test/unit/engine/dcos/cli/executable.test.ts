import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { executableOf } from '../../../../../src/engine/dcos/cli/executable.ts';
import { fakeVersion } from '../../../../integration/dcos-cli/fake-cli.ts';

/** Numbers written into zeros, little-endian unless told. */
function bytes(length: number, ...writes: ReadonlyArray<readonly [at: number, value: number]>) {
  const buffer = Buffer.alloc(length);
  for (const [at, value] of writes) buffer.writeUInt32LE(value, at);
  return buffer;
}

/** A 64-bit Mach-O program with one segment of so many bytes from its begin. */
function machO(cpu: number, segment: number, kind = 2): Buffer {
  return bytes(
    200,
    [0, 0xfeedfacf],
    [4, cpu],
    [12, kind],
    [16, 1],
    [32, 0x19],
    [36, 72],
    [32 + 48, segment],
  );
}
const intel = 0x01000007;
const apple = 0x0100000c;

/** A PE program with one section that ends there. */
function pe(machine: number, end: number, characteristics = 0x22): Buffer {
  const head = bytes(400, [0x3c, 128], [128 + 24 + 20, 200], [128 + 24 + 16, end - 200]);
  head.write('MZ', 0, 'latin1');
  head.write('PE\0\0', 128, 'latin1');
  head.writeUInt16LE(machine, 132);
  head.writeUInt16LE(1, 134);
  head.writeUInt16LE(characteristics, 150);
  return head;
}

describe('what a file is', () => {
  it('a program for Linux, with its architecture and how long it is', () => {
    const found = executableOf(fakeVersion('1.2.0', { machine: 62, padding: 5000 }));
    expect(found).toMatchObject({ kind: 'program', system: 'linux', architectures: ['x64'] });
    expect(found.kind === 'program' && found.bytes).toBe(
      fakeVersion('1.2.0', { machine: 62, padding: 5000 }).length,
    );
    expect(executableOf(fakeVersion('1.2.0', { machine: 183 }))).toMatchObject({
      architectures: ['arm64'],
    });
    expect(executableOf(fakeVersion('1.2.0', { machine: 243 }))).toMatchObject({
      architectures: ['architecture 243'],
    });
  });

  it('a program for macOS, for one architecture or several', () => {
    expect(executableOf(machO(intel, 9000))).toEqual({
      kind: 'program',
      system: 'darwin',
      architectures: ['x64'],
      bytes: 9000,
    });
    const both = Buffer.alloc(48);
    const words = [0xcafebabe, 2, intel, 3, 0x1000, 500, 12, apple, 0, 0x2000, 700, 12];
    for (const [index, word] of words.entries()) both.writeUInt32BE(word, index * 4);
    expect(executableOf(both)).toEqual({
      kind: 'program',
      system: 'darwin',
      architectures: ['x64', 'arm64'],
      bytes: 0x2000 + 700,
    });
  });

  it('a program for Windows', () => {
    expect(executableOf(pe(0x8664, 6000))).toEqual({
      kind: 'program',
      system: 'win32',
      architectures: ['x64'],
      bytes: 6000,
    });
    expect(executableOf(pe(0xaa64, 6000))).toMatchObject({ architectures: ['arm64'] });
  });

  it.each([
    ['empty', Buffer.alloc(0)],
    ['a web page (HTML)', Buffer.from('\n<!DOCTYPE html>')],
    ['an error text (XML)', Buffer.from('<?xml version="1.0"?><Error/>')],
    ['a message (JSON)', Buffer.from('{"error": 404}')],
    ['a script', Buffer.from('#!/bin/sh\n')],
    ['an archive (zip)', Buffer.from('PK\x03\x04')],
    ['a library (DLL)', pe(0x8664, 6000, 0x2022)],
    ['a part of a program (Mach-O)', machO(intel, 9000, 1)],
    ['cut off in its head', fakeVersion('1.2.0').subarray(0, 60)],
    ['cut off in its head', machO(intel, 9000).subarray(0, 60)],
    ['cut off in its head', Buffer.from('MZ')],
    ['no program', Buffer.from([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 52])],
    ['no program', Buffer.from('hello')],
  ])('%s', (what, head) => {
    expect(executableOf(head)).toEqual({ kind: 'other', what });
  });

  it('is told of any bytes, also behind the marks of a program', () => {
    const marks = ['7f454c4602010100', 'cffaedfe', 'cafebabe', '4d5a', ''];
    fc.assert(
      fc.property(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 300 }), (mark, rest) => {
        const found = executableOf(Buffer.concat([Buffer.from(mark, 'hex'), rest]));
        expect(found.kind === 'other' ? found.what : found.architectures).not.toBe('');
      }),
    );
  });

  it('is told at once, whatever numbers a file has in its head', () => {
    const many = machO(intel, 9000);
    many.writeUInt32LE(0xffffffff, 16);
    expect(executableOf(many)).toEqual({ kind: 'other', what: 'cut off in its head' });
  });
});
