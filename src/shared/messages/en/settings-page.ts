import type { CatalogueEntry } from '../message.ts';

/** The page of the settings. */
export const settingsPage = {
  'settings-page.at-once': { text: 'Counts at once.' },
  'settings-page.appearance': { text: 'Appearance' },
  'settings-page.theme': { text: 'Colours' },
  'settings-page.theme.system': { text: 'As the system' },
  'settings-page.theme.light': { text: 'Light' },
  'settings-page.theme.dark': { text: 'Dark' },
  'settings-page.language': { text: 'Language' },
  'settings-page.language.system': { text: 'As the system' },
  'settings-page.notifications': { text: 'Notifications' },
  'settings-page.notifications.switch': { text: 'Tell me when something long has ended' },
  'settings-page.notifications.about': {
    text: 'When creating, starting, stopping or removing a cluster took more than 20 seconds and you look at something else.',
  },
  'settings-page.permission.granted': {
    text: 'The browser also shows them while this page is in the background.',
  },
  'settings-page.permission.denied': {
    text: 'The browser blocks notifications of this page, so they are shown on the page only. Allow them beside the address to have them in the background, too.',
  },
  'settings-page.permission.default': {
    text: 'They are shown on this page. To have them in the background, too, the browser must allow it.',
  },
  'settings-page.permission.none': {
    text: 'They are shown on this page; this browser has no others.',
  },
  'settings-page.permission.ask': { text: 'Ask the browser' },
  'settings-page.tray': { text: 'Window and tray' },
  'settings-page.tray.about': { text: 'Nothing has to be restarted.' },
  'settings-page.tray.start-at-login': { text: 'Start at login' },
  'settings-page.tray.start-at-login.about': {
    text: 'The program starts when you log in to this computer. Clusters are not started by it.',
  },
  'settings-page.tray.start-hidden': { text: 'Start without a window' },
  'settings-page.tray.start-hidden.about': {
    text: 'Only the tray shows that the program runs; the window opens from there.',
  },
  'settings-page.leaving': { text: 'Clusters that run when the program quits' },
  'settings-page.leaving.about': {
    text: 'Also when the computer is shut down, as long as the system waits for programs; nothing is asked then.',
  },
  'settings-page.leaving.ask': { text: 'Ask me' },
  'settings-page.leaving.stop': { text: 'Stop them' },
  'settings-page.leaving.leave': { text: 'Leave them running' },
  'settings-page.tray.close-to-tray': { text: 'Keep running when the window is closed' },
  'settings-page.tray.close-to-tray.about': {
    text: 'What is being done goes on behind the tray. Otherwise, closing the window quits the program.',
  },

  'settings-page.save': { text: 'Save' },
  'settings-page.discard': { text: 'Discard changes' },
  'settings-page.not-saved': { text: 'Not saved yet' },
  'settings-page.saved': { text: 'Saved' },
  'settings-page.browse': { text: 'Browse…' },
  'settings-page.browse-for': { text: 'Browse for: {label}' },
  'settings-page.automatic': { text: 'As many as this computer can' },
  'settings-page.empty.looked-for': { text: 'Found by itself' },
  'settings-page.empty.by-version': { text: 'Follows the DC/OS version' },
  'settings-page.empty.none': { text: 'None' },
  'settings-page.overridden': {
    text: 'The variable {variable} is set and goes before this. What is written here counts when the program is started without it.',
  },

  'settings-page.downloads': { text: 'Downloads' },
  'settings-page.downloads.about': {
    text: 'Counts for the next download. Nothing has to be restarted, and clusters stay as they are.',
  },
  'settings-page.virtualbox': { text: 'VirtualBox' },
  'settings-page.virtualbox.about': {
    text: 'Counts the next time something is done with a cluster. Clusters stay as they are.',
  },
  'settings-page.box': { text: 'Box of VirtualBox machines' },
  'settings-page.box.about': {
    text: 'Counts for machines that are made from now on. Machines that exist keep their box until their cluster is destroyed and created anew.',
  },
  'settings-page.lxc': { text: 'Linux containers' },
  'settings-page.lxc.about': {
    text: 'Counts for machines that are made from now on. Machines that exist keep their box until their cluster is destroyed and created anew.',
  },
  'settings-page.field.mirror': { text: 'Mirror' },
  'settings-page.field.mirror.about': {
    text: 'Stands in for https://downloads.dcos.io, with the same paths.',
  },
  'settings-page.field.installers': { text: 'Folder of your own installers' },
  'settings-page.field.installers.about': {
    text: 'An installer in it is used instead of a download. It is only read.',
  },
  'settings-page.field.http-proxy': { text: 'HTTP proxy' },
  'settings-page.field.http-proxy.about': { text: 'For addresses that begin with http://' },
  'settings-page.field.https-proxy': { text: 'HTTPS proxy' },
  'settings-page.field.https-proxy.about': { text: 'For addresses that begin with https://' },
  'settings-page.field.no-proxy': { text: 'No proxy for' },
  'settings-page.field.no-proxy.about': {
    text: 'Names of servers that are reached directly, with commas between them.',
  },
  'settings-page.field.ca': { text: 'File of certificates' },
  'settings-page.field.ca.about': {
    text: 'Certificate authorities to trust besides those of the system, in PEM form.',
  },
  'settings-page.field.vboxmanage': { text: 'VBoxManage' },
  'settings-page.field.vboxmanage.about': {
    text: 'The program or its folder, where it is not found by itself.',
  },
  'settings-page.field.parallel': { text: 'Machines made at once' },
  'settings-page.field.parallel.about': {
    text: 'From 1 to 16. More is faster and asks more of this computer while they are made.',
  },
  'settings-page.field.box-name': { text: 'Name' },
  'settings-page.field.box-name.about': {
    text: 'Of a box that Vagrant has or finds, or the path of a .box file.',
  },
  'settings-page.field.box-url': { text: 'Address' },
  'settings-page.field.box-url.about': { text: 'Where the box comes from: an address or a file.' },
  'settings-page.field.box-version': { text: 'Version' },
  'settings-page.field.box-version.about': {
    text: 'Of the box; the newest one where this is empty.',
  },
  'settings-page.field.lxc-box': { text: 'Box file' },
  'settings-page.field.lxc-box.about': {
    text: 'What containers are made from. Without one, Linux containers are not offered.',
  },
  'SETTINGS-ADDRESS-INVALID': {
    text: '{name}: this is not an address of the web.',
    remedy: 'Write it like https://mirror.example.org/dcos; nothing was changed.',
  },
} as const satisfies Record<string, CatalogueEntry>;
