/**
 * A program of some hundred bytes for Linux that stands in for `dcos`: it writes a text and ends, or never
 * ends. Built here, so that no compiler is needed and every byte of its head can be chosen.
 */
export interface FakeCli {
  /** What it writes. */
  readonly text?: string;
  readonly exitCode?: number;
  /** It waits for ever instead. */
  readonly hangs?: boolean;
  /** `e_machine` of its head; this computer's own unless told. */
  readonly machine?: number;
  /** Bytes behind it that its head says belong to it. */
  readonly padding?: number;
}

/** What the tool says to `--version`. */
export function versionText(version: string): string {
  return `dcoscli.version=${version}\ndcos.version=N/A\ndcos.commit=N/A\ndcos.bootstrap-id=N/A\n`;
}

export const machines = { x64: 62, arm64: 183 } as const;

/** The fake of a version. */
export function fakeVersion(version: string, more: FakeCli = {}): Buffer {
  return fakeCli({ text: versionText(version), ...more });
}

export function fakeCli(options: FakeCli): Buffer {
  const { text = '', exitCode = 0, hangs = false, padding = 0 } = options;
  const arm = process.arch === 'arm64';
  const machine = options.machine ?? (arm ? machines.arm64 : machines.x64);
  const message = Buffer.from(text);
  const codeAt = 64 + 56;
  const code = arm
    ? armCode(message, exitCode, hangs)
    : intelCode(message, exitCode, hangs, codeAt);
  const size = codeAt + code.length + message.length + padding;
  const head = Buffer.alloc(codeAt);
  head.write('\x7fELF', 'latin1');
  head.set([2, 1, 1], 4);
  head.writeUInt16LE(2, 16);
  head.writeUInt16LE(machine, 18);
  head.writeUInt32LE(1, 20);
  head.writeBigUInt64LE(BigInt(base + codeAt), 24);
  head.writeBigUInt64LE(64n, 32);
  head.writeUInt16LE(64, 52);
  head.writeUInt16LE(56, 54);
  head.writeUInt16LE(1, 56);
  // One segment: the whole file, to be read and run.
  head.writeUInt32LE(1, 64);
  head.writeUInt32LE(5, 68);
  head.writeBigUInt64LE(BigInt(base), 80);
  head.writeBigUInt64LE(BigInt(base), 88);
  head.writeBigUInt64LE(BigInt(size), 96);
  head.writeBigUInt64LE(BigInt(size), 104);
  head.writeBigUInt64LE(0x1000n, 112);
  return Buffer.concat([head, code, message, Buffer.alloc(padding, 0xa5)]);
}

const base = 0x400000;

/** write(1, message), exit(code); or pause() again and again. */
function intelCode(message: Buffer, exitCode: number, hangs: boolean, codeAt: number): Buffer {
  if (hangs) return Buffer.from([0xb8, 34, 0, 0, 0, 0x0f, 0x05, 0xeb, 0xf7]);
  const length = 34;
  const set = (opcode: number, value: number) => {
    const instruction = Buffer.from([opcode, 0, 0, 0, 0]);
    instruction.writeUInt32LE(value, 1);
    return instruction;
  };
  const syscall = Buffer.from([0x0f, 0x05]);
  const [eax, edx, esi, edi] = [0xb8, 0xba, 0xbe, 0xbf];
  const write = [
    set(eax, 1),
    set(edi, 1),
    set(esi, base + codeAt + length),
    set(edx, message.length),
  ];
  return Buffer.concat([...write, syscall, set(eax, 60), set(edi, exitCode), syscall]);
}

function armCode(message: Buffer, exitCode: number, hangs: boolean): Buffer {
  const set = (register: number, value: number) => 0xd2800000 + value * 32 + register;
  const call = 0xd4000001;
  const toSelf = 0x14000000;
  const length = 8 * 4;
  // adr x1, #(length - 4): the message behind the code.
  const address = 0x10000000 + ((length - 4) >> 2) * 32 + 1;
  const words = hangs
    ? [toSelf]
    : [
        set(0, 1),
        address,
        set(2, message.length),
        set(8, 64),
        call,
        set(0, exitCode),
        set(8, 93),
        call,
      ];
  const code = Buffer.alloc(words.length * 4);
  for (const [index, word] of words.entries()) code.writeUInt32LE(word >>> 0, index * 4);
  return code;
}
