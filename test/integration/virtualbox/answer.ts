import { writeFileSync } from 'node:fs';

/** A VirtualBox of the tests: what it has, as plain data. */
export interface FakeVirtualBox {
  vms: FakeVm[];
  adapters: { name: string; address: string; mask: string }[];
  notes: Record<string, string>;
  /** What the launcher prints before each answer. */
  warning: string;
  version: string;
}

export interface FakeVm {
  uuid: string;
  name: string;
  /** VirtualBox's word; `inaccessible` where its settings file is gone. */
  state: string;
  notes: Record<string, string>;
  /** Rules of port forwarding, as `ssh,tcp,127.0.0.1,2222,,22`. */
  forwardings: string[];
  snapshots: { uuid: string; name: string; description: string; state?: string }[];
  cpus?: number;
  memoryMiB?: number;
  /** Its system does not hear the power button. */
  deaf?: boolean;
}

export interface Answer {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export function emptyVirtualBox(): FakeVirtualBox {
  return { vms: [], adapters: [], notes: {}, warning: '', version: '7.2.22_Debianr175245' };
}

/** Does what VBoxManage 7.2.22 was recorded to do, in its words and with its exit codes. */
export function answer(box: FakeVirtualBox, args: readonly string[]): Answer {
  const given = carryOut(box, args);
  return { ...given, stdout: box.warning + given.stdout };
}

function carryOut(box: FakeVirtualBox, args: readonly string[]): Answer {
  const [command = '', first = '', second = '', third = ''] = args;
  if (command === '--version') return said(`${box.version}\n`);
  if (command === 'list') return list(box, first);
  if (command === 'hostonlyif') return hostOnlyIf(box, args);
  if (first === 'global') return noted(box.notes, args);
  if (command === 'metrics') return metrics(box, first);

  const vm = box.vms.find(({ uuid, name }) => first === uuid || first === name);
  if (vm === undefined) {
    const code = 'VBOX_E_OBJECT_NOT_FOUND (0x80bb0001), component VirtualBoxWrap';
    return failed(`Could not find a registered machine named '${first}'`, code);
  }
  if (command === 'unregistervm') return unregister(box, vm);
  if (vm.state === 'inaccessible') {
    return failed(
      'The object functionality is limited',
      'E_ACCESSDENIED (0x80070005), component MachineWrap',
    );
  }
  if (command === 'showvminfo') return said(vmInfo(vm));
  if (command === 'getextradata' || command === 'setextradata') return noted(vm.notes, args);
  if (command === 'modifyvm') return modify(vm, args);
  if (command === 'startvm') return start(vm);
  if (command === 'controlvm') return control(vm, second, third);
  if (command === 'snapshot') return snapshot(vm, second, third, args);
  if (command === 'clonevm') return clone(box, vm, args);
  return failed(`Invalid command '${command}'`, null, 2);
}

function metrics({ vms }: FakeVirtualBox, what: string): Answer {
  if (what === 'setup') return said('');
  const rows = vms
    .filter(({ state }) => state === 'running')
    .map(({ name }) => `${name.padEnd(15)} ${'RAM/Usage/Used'.padEnd(40)} 149272 kB\n`);
  return said(`Object          Metric                                   Values\n${rows.join('')}`);
}

function said(stdout: string, exitCode = 0): Answer {
  return { exitCode, stdout, stderr: '' };
}

function failed(text: string, code: string | null, exitCode = 1): Answer {
  const details = code === null ? '' : `VBoxManage: error: Details: code ${code}\n`;
  return { exitCode, stdout: '', stderr: `VBoxManage: error: ${text}\n${details}` };
}

const online = ['running', 'paused'];

function list({ vms, adapters }: FakeVirtualBox, what: string): Answer {
  const lines = (some: readonly FakeVm[]) =>
    some
      .map(({ name, uuid, state }) => {
        return `"${state === 'inaccessible' ? '<inaccessible>' : name}" {${uuid}}\n`;
      })
      .join('');
  if (what === 'vms') return said(lines(vms));
  if (what === 'runningvms') return said(lines(vms.filter(({ state }) => online.includes(state))));
  if (what !== 'hostonlyifs') return failed(`Unknown subcommand "${what}".`, null, 2);
  const paragraphs = adapters.map(
    ({ name, address, mask }) =>
      `Name:            ${name}\nDHCP:            Disabled\nIPAddress:       ${address}\nNetworkMask:     ${mask}\nStatus:          Up\n\n`,
  );
  return said(paragraphs.join(''));
}

function vmInfo({ uuid, name, state, forwardings, ...vm }: FakeVm): string {
  const size = `memory=${vm.memoryMiB ?? 2048}\ncpus=${vm.cpus ?? 2}\n`;
  const quoted = name.replace(/["\\]/g, '\\$&');
  const rules = forwardings.map((rule, index) => `Forwarding(${index})="${rule}"\n`);
  return `name="${quoted}"\nUUID="${uuid}"\nCfgFile="/nowhere/${uuid}.vbox"\nVMState="${state}"\nnic1="nat"\n${size}${rules.join('')}VRDEClients==0\n`;
}

function noted(notes: Record<string, string>, [command, , key = '', value]: readonly string[]) {
  if (command === 'getextradata') {
    const all = Object.entries(notes).map(([name, text]) => `Key: ${name}, Value: ${text}\n`);
    return said(all.join(''));
  }
  if (value === undefined) delete notes[key];
  else notes[key] = value;
  return said('');
}

function start(vm: FakeVm): Answer {
  if (online.includes(vm.state)) {
    return failed(
      `The machine '${vm.name}' is already locked by a session (or being locked or unlocked)`,
      'VBOX_E_INVALID_OBJECT_STATE (0x80bb0007), component MachineWrap',
    );
  }
  vm.state = 'running';
  const waiting = `Waiting for VM "${vm.name}" to power on...\n`;
  return said(`${waiting}VM "${vm.name}" has been successfully started.\n`);
}

function modify(vm: FakeVm, [, , ...options]: readonly string[]): Answer {
  if (online.includes(vm.state)) {
    return failed(
      `The machine '${vm.name}' is already locked for a session (or being unlocked)`,
      'VBOX_E_INVALID_OBJECT_STATE (0x80bb0007), component MachineWrap',
    );
  }
  if (vm.state === 'saved') {
    return failed(
      'The machine is not mutable (state is Saved)',
      'VBOX_E_INVALID_VM_STATE (0x80bb0002), component SessionMachine',
    );
  }
  const value = (name: string) => Number(options[options.indexOf(name) + 1]);
  if (options.includes('--cpus')) vm.cpus = value('--cpus');
  if (options.includes('--memory')) vm.memoryMiB = value('--memory');
  return said('');
}

/** The smallest picture: its signature, and nothing that anybody here looks at. */
const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

function control(vm: FakeVm, what: string, file: string): Answer {
  if (!online.includes(vm.state)) {
    return failed(`Machine '${vm.name}' is not currently running.`, null);
  }
  if (what === 'acpipowerbutton') {
    if (vm.deaf !== true) vm.state = 'poweroff';
    return said('');
  }
  if (what === 'screenshotpng') {
    writeFileSync(file, picture);
    return said('');
  }
  vm.state = { savestate: 'saved', poweroff: 'poweroff', pause: 'paused' }[what] ?? 'running';
  return { exitCode: 0, stdout: '', stderr: '0%...100%\n' };
}

// With exit code 1 though it is done, as was seen.
function unregister(box: FakeVirtualBox, vm: FakeVm): Answer {
  if (online.includes(vm.state)) {
    return failed(
      `Cannot unregister the machine '${vm.name}' while it is locked`,
      'VBOX_E_INVALID_OBJECT_STATE (0x80bb0007), component MachineWrap',
    );
  }
  box.vms = box.vms.filter((each) => each !== vm);
  if (vm.state !== 'inaccessible') return { exitCode: 0, stdout: '', stderr: '0%...100%\n' };
  return failed('The object is not ready', 'E_ACCESSDENIED (0x80070005), component MachineWrap');
}

function snapshot(vm: FakeVm, what: string, name: string, args: readonly string[]): Answer {
  if (what === 'list') {
    if (vm.snapshots.length === 0) return said('This machine does not have any snapshots\n', 1);
    const keys = vm.snapshots.map((each, index) => {
      const path = '-1'.repeat(index);
      const named = `SnapshotName${path}="${each.name}"\nSnapshotUUID${path}="${each.uuid}"\n`;
      return `${named}SnapshotDescription${path}="${each.description}"\n`;
    });
    return said(`${keys.join('')}CurrentSnapshotUUID="${vm.snapshots.at(-1)?.uuid}"\n`);
  }
  if (what === 'take') {
    const uuid = `00000000-0000-4000-8000-00000000000${vm.snapshots.length}`;
    vm.snapshots.push({ uuid, name, description: args[5] ?? '', state: vm.state });
    return said(`Snapshot taken. UUID: ${uuid}\n`);
  }
  const found = vm.snapshots.find((each) => each.uuid === name || each.name === name);
  if (found === undefined) return failed(`Could not find a snapshot named '${name}'`, null);
  if (what === 'restore') {
    if (online.includes(vm.state)) return failed('Cannot delete the current state', null);
    vm.state = online.includes(found.state ?? '') ? 'saved' : (found.state ?? 'poweroff');
    // What the machine is comes from it now; the list ends with the current one.
    vm.snapshots = [...vm.snapshots.filter((each) => each !== found), found];
  }
  if (what === 'delete') vm.snapshots = vm.snapshots.filter((each) => each !== found);
  return said('');
}

// As recorded: notes, memory and forwardings go with it, snapshots do not.
function clone(box: FakeVirtualBox, vm: FakeVm, args: readonly string[]): Answer {
  const given = (option: string) =>
    args.find((arg) => arg.startsWith(`--${option}=`))?.slice(option.length + 3) ?? '';
  const { notes, state, forwardings } = vm;
  const name = given('name');
  box.vms.push({
    uuid: given('uuid'),
    name,
    state,
    notes: { ...notes },
    forwardings,
    snapshots: [],
  });
  return said(`Machine has been successfully cloned as "${name}"\n`);
}

function hostOnlyIf(box: FakeVirtualBox, args: readonly string[]): Answer {
  const [, what, name = '', , address = '', , mask = ''] = args;
  if (what === 'create') {
    const numbers = box.adapters.map((each) => Number(/\d+$/.exec(each.name)?.[0]));
    const free = [0, 1, 2, 3, 4, 5].find((number) => !numbers.includes(number));
    box.adapters.push({ name: `vboxnet${free}`, address: '', mask: '' });
    return said(`Interface 'vboxnet${free}' was successfully created\n`);
  }
  const adapter = box.adapters.find((each) => each.name === name);
  if (adapter === undefined) {
    const text = `The host network interface named '${name}' could not be found`;
    return failed(text, 'NS_ERROR_INVALID_ARG (0x80070057), component HostWrap');
  }
  if (what === 'remove') box.adapters = box.adapters.filter((each) => each !== adapter);
  else Object.assign(adapter, { address, mask });
  return said('');
}
