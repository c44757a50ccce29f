import type { Command } from 'commander';
import { addCommand, option } from '../command.ts';
import { several } from '../nodes.ts';
import {
  addNode,
  addRefused,
  addUsual,
  type Context,
  type MinidcosOptions,
  nodeArguments,
  type Refused,
  refuseGiven,
} from './arguments.ts';

interface NodeFlags extends MinidcosOptions {
  readonly node?: readonly string[];
}
interface RunFlags extends NodeFlags {
  readonly env?: readonly string[];
  readonly testEnv?: boolean;
  readonly syncDir?: readonly string[];
  readonly dcosLoginUname?: string;
}

const transport: Refused = {
  flags: '--transport <transport>',
  key: 'transport',
  why: 'minidcos.why.transport',
  instead: 'minidcos.instead.none',
};
const password: Refused = {
  flags: '--dcos-login-pw <password>',
  key: 'dcosLoginPw',
  why: 'minidcos.why.password',
  instead: 'minidcos.instead.password',
};

/** What is done on machines: `run`, `send-file`, `sync`. Source: dcos/dcos-e2e, dcos_vagrant/commands. */
export function addNodeVerbs(group: Command, { pass }: Context): void {
  const run = addNode(addUsual(addCommand(group, 'run <command...>', 'help.run')))
    .addOption(option('--env <key=value>', 'help.run.env').argParser(several))
    // `-te` is one flag of minidcos's, and reads as two here.
    .addOption(option('-t, --test-env', 'help.run.test-env'))
    .addOption(option('-e', 'help.run.test-env').hideHelp())
    .addOption(option('--sync-dir <folder>', 'help.run.sync-dir').argParser(several))
    .addOption(option('--dcos-login-uname <user>', 'help.run.env'))
    // As minidcos takes it: what stands behind the command belongs to the command.
    .passThroughOptions();
  addRefused(run, [password, transport]).action(async (command: string[], flags: RunFlags) => {
    refuseGiven([password, transport], { ...flags });
    const { clusterId, node, env = [], testEnv, syncDir = [], dcosLoginUname } = flags;
    const login = dcosLoginUname === undefined ? [] : [`DCOS_LOGIN_UNAME=${dcosLoginUname}`];
    await pass([
      'run',
      clusterId,
      ...nodeArguments(node),
      ...[...login, ...env].flatMap((each) => ['--env', each]),
      ...(testEnv === true ? ['--test-env'] : []),
      ...syncDir.flatMap((folder) => ['--sync-dir', folder]),
      '--',
      ...command,
    ]);
  });
  const send = addUsual(addCommand(group, 'send-file <source> <destination>', 'help.send-file'));
  addRefused(addNode(send), [transport]).action(
    async (source: string, destination: string, flags: NodeFlags) => {
      refuseGiven([transport], { ...flags });
      const { clusterId, node } = flags;
      // minidcos replaces what is there.
      const words = [clusterId, source, destination];
      await pass(['send-file', '--overwrite', ...nodeArguments(node), '--', ...words]);
    },
  );
  const sync = addUsual(addCommand(group, 'sync [folder]', 'help.sync'));
  addRefused(sync, [transport]).action(async (folder: string | undefined, flags: NodeFlags) => {
    refuseGiven([transport], { ...flags });
    const words = [flags.clusterId, ...(folder === undefined ? [] : [folder])];
    await pass(['sync', '--', ...words]);
  });
}
