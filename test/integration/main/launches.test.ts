import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { cleanUp, openDesktop, temporaryFolder } from './desktop.ts';

afterEach(cleanUp);

const topology = 'm1:\n  ip: 192.168.57.90\n  type: master\n';
const link = `dcos-vagrant://new?topology=${encodeURIComponent(topology)}`;

describe('opening the program with a topology', () => {
  it('takes a file of the command line, from the folder it was named in', async () => {
    const home = await temporaryFolder();
    await writeFile(join(home, 'VagrantConfig.yaml'), topology);
    const desktop = await openDesktop({ home, args: ['--some-switch', 'VagrantConfig.yaml'] });
    expect(await desktop.ask('until', 'shell.launches', 'from')).toEqual({
      from: 'VagrantConfig.yaml',
      text: topology,
      problem: null,
    });
  });

  it('takes a file that a second start was given', async () => {
    const desktop = await openDesktop();
    await writeFile(join(desktop.home, 'mine.dcos-cluster.yaml'), topology);
    const second = { argv: ['mine.dcos-cluster.yaml'], cwd: desktop.home };
    await desktop.ask('emit', 'app', 'second-instance', {}, [], '', second);
    expect(await desktop.ask('until', 'shell.launches', 'from')).toMatchObject({ text: topology });
  });

  it('takes a file and a link that macOS hands over, and brings the window', async () => {
    const desktop = await openDesktop();
    const path = join(desktop.home, 'VagrantConfig.yaml');
    await writeFile(path, topology);
    await desktop.ask('closeWindow');
    await expect.poll(() => desktop.ask('window')).toMatchObject({ minimized: true });
    expect(await desktop.ask('emit', 'app', 'open-file', {}, path)).toEqual({ refused: true });
    expect(await desktop.ask('window')).toMatchObject({ visible: true, minimized: false });
    expect(await desktop.ask('until', 'shell.launches', 'from')).toMatchObject({ text: topology });
    await desktop.ask('emit', 'app', 'open-url', {}, link);
    expect(await desktop.ask('until', 'shell.launches', 'from')).toMatchObject({ text: topology });
  });

  it('says what it cannot read', async () => {
    const desktop = await openDesktop({ args: ['gone/VagrantConfig.yaml'] });
    expect(await desktop.ask('until', 'shell.launches', 'from')).toMatchObject({
      from: 'VagrantConfig.yaml',
      text: null,
      problem: { code: 'STORAGE-NOT-READABLE' },
    });
  });

  it('refuses links that it does not know, and reads no file for them', async () => {
    const desktop = await openDesktop({ args: ['dcos-vagrant://open?file=/etc/passwd'] });
    expect(await desktop.ask('until', 'shell.launches', 'from')).toMatchObject({
      text: null,
      problem: { code: 'SHELL-LINK-INVALID' },
    });
  });

  it('shows the window even where it is to start hidden', async () => {
    const first = await openDesktop();
    await first.ask('rpc', 'shell.setPreferences', { startHidden: true });
    await first.ask('quit');
    await first.ended;
    await openDesktop({ home: first.home, args: [link] });
  });
});

describe('choosing a file', () => {
  it('asks with the dialog of the system', async () => {
    const desktop = await openDesktop();
    await desktop.ask('answerOpenDialog', ['/tmp/ca.pem']);
    const choose = () => desktop.ask('rpc', 'shell.choose', { what: 'certificates' });
    expect(await choose()).toEqual({ path: '/tmp/ca.pem' });
    expect(await choose()).toEqual({ path: null });
    const [asked] = await desktop.ask('calls', 'dialog.showOpenDialog');
    expect(asked?.args[0]).toMatchObject({ filters: [{ extensions: ['pem', 'crt', 'cer'] }, {}] });
  });
});
