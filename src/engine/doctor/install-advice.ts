import { type Message, say } from '../../shared/messages/message.ts';
import type { SystemFamily } from './system.ts';

/**
 * How VirtualBox is installed on a system. Debian has no package of it, Fedora's comes from RPM Fusion,
 * Ubuntu's is of Ubuntu.
 */
export function installVirtualBox(family: SystemFamily): Message {
  return say(`install.virtualbox.${family}`);
}

/**
 * How Vagrant is installed on a system. Distributions have old versions of it, which do not know newer
 * VirtualBoxes, or none; so it is HashiCorp's own.
 */
export function installVagrant(family: SystemFamily): Message {
  return say(`install.vagrant.${family}`);
}

/** How VirtualBox's kernel driver comes to run. */
export function loadDriver(family: SystemFamily): Message {
  if (family === 'macos' || family === 'windows') return say(`install.driver.${family}`);
  return say('install.driver.linux');
}
