import type { CatalogueEntry } from '../message.ts';

/** How DC/OS gets onto the machines: refusals, steps and what goes wrong in them. */
export const installMethods = {
  'method.pull': { text: 'Each machine fetches DC/OS (ssh_pull)' },
  'method.push': { text: 'DC/OS’s installer goes to the machines (ssh_push)' },
  'method.web': { text: 'The web page of DC/OS’s installer (web)' },
  'INSTALL-METHOD-NO-PUSH': {
    text: 'DC/OS {version} cannot be installed with {method}: its installer goes to the machines by itself up to {until} only.',
    remedy: 'Choose ssh_pull, which every version has, or DC/OS {until} or older.',
  },
  'INSTALL-METHOD-NO-WEB': {
    text: 'DC/OS {version} cannot be installed with {method}: its installer has a web page up to {until} only.',
    remedy: 'Choose ssh_pull, which every version has, or DC/OS {until} or older.',
  },
  'INSTALL-METHOD-NO-PUBLIC': {
    text: 'With {method}, DC/OS {version} cannot make public agents; its installer knows them from {since} on.',
    remedy: 'Choose ssh_pull, or leave the public agents out of the topology.',
  },
  'INSTALL-METHOD-WHOLE': {
    text: '{method} installs DC/OS on all machines of {name} at once, not on some.',
    remedy: 'Leave the names of machines out, or create the cluster with ssh_pull.',
  },

  'step.configure': { text: 'Writing the configuration for DC/OS’s installer' },
  'step.push-preflight': { text: 'DC/OS’s installer looks whether the machines are fit' },
  'step.push-deploy': { text: 'DC/OS’s installer installs DC/OS on the machines' },
  'step.push-postflight': { text: 'DC/OS’s installer looks whether DC/OS is well' },
  'step.web': { text: 'Waiting until DC/OS is installed from {url}' },
  'step.web-closed': { text: 'Closing the web page of DC/OS’s installer' },
  'wait.installed': { text: 'waiting for DC/OS on {machine}' },

  'PUSH-PREFLIGHT-FAILED': {
    text: 'DC/OS’s installer finds the machines unfit: {detail}',
    remedy: 'Put it right with `ssh`, or use a box made for DC/OS; then go on.',
  },
  'PUSH-DEPLOY-FAILED': {
    text: 'DC/OS’s installer did not bring DC/OS onto {machines}: {detail}',
    remedy:
      'Go on: what is installed stays, and what stopped in the middle is made anew. The log has all that the installer said.',
  },
  'PUSH-POSTFLIGHT-FAILED': {
    text: 'DC/OS’s installer says that DC/OS is not well: {detail}',
    remedy: 'Go on to look again; often memory is short. The log has all that the installer said.',
  },
  'WEB-INSTALLER-ENDED': {
    text: 'The web page of DC/OS’s installer on {machine} is not there any more: {detail}',
    remedy: 'Go on: the page is opened again. Machines that have DC/OS keep it.',
  },

  'web.open': { text: 'Open {url} and install DC/OS from there. It asks for:' },
  'web.masters': { text: 'Master private IP list: {list}' },
  'web.agents': { text: 'Agent private IP list: {list}' },
  'web.public-agents': { text: 'Agent public IP list: {list}' },
  'web.ssh': { text: 'SSH username: {user}; SSH listening port: {port}' },
  'web.key': { text: 'Private SSH key: the text of the file {path}' },
  'web.ip-detect': { text: 'IP detect script: the lines that follow' },
  'web.order': { text: 'Then: Run Pre-Flight, Deploy, Run Post-Flight.' },
  'web.left-open': {
    text: 'Some machines are being installed, so the page stays open: {url}. Going on waits for it again.',
  },

  'web-page.title': { text: 'Install DC/OS from its own page' },
  'web-page.what': {
    text: 'The installer runs on {machine} and shows a page. Fill in what stands below, run its three steps, and this goes on by itself once DC/OS is well on all machines.',
  },
  'web-page.filled': {
    text: 'The installer finds the same in its own folder, so fields may be filled in already.',
  },
  'web-page.open': { text: 'Open the installer' },
  'web-page.masters': { text: 'Master private IP list' },
  'web-page.agents': { text: 'Agent private IP list' },
  'web-page.public-agents': { text: 'Agent public IP list' },
  'web-page.none': { text: 'none' },
  'web-page.user': { text: 'SSH username' },
  'web-page.port': { text: 'SSH listening port' },
  'web-page.key': { text: 'Private SSH key' },
  'web-page.key.why': {
    text: 'It opens every machine of the cluster, so it is not shown here: open this file on your computer and paste its text. It stays with the installer until DC/OS is well, and is removed then.',
  },
  'web-page.ip-detect': { text: 'IP detect script' },
  'web-page.config': { text: 'config.yaml (for reading; the installer has it)' },

  'wizard.method': { text: 'How DC/OS gets onto the machines' },
  'wizard.method.pull': { text: 'Each machine fetches it' },
  'wizard.method.pull.what': {
    text: 'ssh_pull: all machines at once, each can be repeated. For most.',
  },
  'wizard.method.push': { text: 'DC/OS’s installer brings it' },
  'wizard.method.push.what': {
    text: 'ssh_push: the installer logs in to the machines from the boot machine.',
  },
  'wizard.method.web': { text: 'From the installer’s web page' },
  'wizard.method.web.what': {
    text: 'web: you fill in the page of DC/OS’s installer and install from there.',
  },
  'wizard.method.not-here': { text: 'Not with DC/OS {version}.' },
  'wizard.method.simulated': {
    text: 'Simulated machines only carry the name of the method: the steps are the same for all three.',
  },
} as const satisfies Record<string, CatalogueEntry>;
