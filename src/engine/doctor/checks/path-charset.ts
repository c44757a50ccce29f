import { say } from '../../../shared/messages/message.ts';
import { type Check, pass, warn } from '../check.ts';
import { ofRealMachines } from '../where.ts';

/** A folder that Vagrant or VirtualBox works in. */
export interface WorkFolder {
  readonly path: string;
  /** How the user moves it elsewhere. */
  readonly variable: 'DCOS_VAGRANT_HOME' | 'VAGRANT_HOME' | null;
}

/** Folders whose names all programs can read: Ruby on Windows cannot read every letter. */
export function pathCharsetCheck(folders: (signal: AbortSignal) => Promise<WorkFolder[]>): Check {
  return {
    id: 'path-charset',
    title: say('doctor.path-charset.title'),
    level: 'warn',
    preflight: true,
    applicable: ofRealMachines,
    run: async (signal) => {
      const strange = (await folders(signal)).filter(({ path }) => !/^[\x20-\x7e]*$/.test(path));
      const [first] = strange;
      if (first === undefined) return pass(say('doctor.path-charset.plain'));
      const fixes = [...new Set(strange.map(({ variable }) => variable))].map((variable) =>
        variable === null
          ? say('doctor.path-charset.fix.virtualbox')
          : say('doctor.path-charset.fix', { variable }),
      );
      const evidence = strange.map(({ path }) => path);
      return warn(say('doctor.path-charset.strange', { path: first.path }), fixes, evidence);
    },
  };
}
