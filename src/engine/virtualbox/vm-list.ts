/** A machine that is registered with VirtualBox. */
export interface ListedVm {
  readonly uuid: string;
  /** null where VirtualBox cannot read the machine's settings file. */
  readonly name: string | null;
}

export interface VmList {
  readonly vms: readonly ListedVm[];
  /**
   * False where the output stops in the middle of an entry. VBoxManage does that, and exits 0, at the
   * first name that the locale cannot write; whoever is missing then is unknown, not absent.
   */
  readonly complete: boolean;
}

const ending = /" \{([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}\r?(?:\n|$)/gi;

/**
 * Reads `VBoxManage list vms` and `list runningvms`: `"name" {uuid}` an entry. Names are printed as
 * they are, with quotation marks and line ends in them, so an entry is found by its end.
 */
export function parseVmList(output: string): VmList {
  const vms: ListedVm[] = [];
  let from = 0;
  for (const match of output.matchAll(ending)) {
    const [whole, uuid = ''] = match;
    const entry = output.slice(from, match.index);
    // Whatever stands on lines of its own before the opening mark is none of the list's.
    const open = entry.startsWith('"') ? 0 : entry.indexOf('\n"') + 1;
    if (entry[open] === '"') {
      const name = entry.slice(open + 1);
      vms.push({ uuid: uuid.toLowerCase(), name: name === '<inaccessible>' ? null : name });
    }
    from = match.index + whole.length;
  }
  return { vms, complete: !/^"/m.test(output.slice(from)) };
}
