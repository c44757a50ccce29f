import type { CatalogueEntry } from '../message.ts';

/** Of DC/OS versions, installers and boxes, and how they are had. */
export const releases = {
  'step.download': { text: 'Downloading DC/OS {version}' },
  'step.download.box': { text: 'Downloading the box of the machines' },

  'RELEASE-UNKNOWN': {
    text: 'There is no DC/OS version {version} in the catalogue.',
    remedy: 'The newest stable one is {latest}. An installer that you have can be given as a file.',
  },
  'RELEASE-NOT-OFFERED': {
    text: 'DC/OS {version} cannot be downloaded: {note}.',
    remedy: 'Choose another version.',
  },
  'RELEASE-GONE': {
    text: '{what} is not there any more: {url} answers {detail}.',
    remedy:
      'Three ways on: name a mirror in the settings or in DCOS_VAGRANT_MIRROR; give the file yourself ({file}); or choose another version.',
  },
  'RELEASE-UNREACHABLE': {
    text: '{what} cannot be downloaded: {url} was not reached ({detail}).',
    remedy:
      'Check the connection to the internet and, behind a proxy, HTTPS_PROXY; or name a mirror (DCOS_VAGRANT_MIRROR), or give the file yourself ({file}).',
  },
  'RELEASE-SERVER-FAILED': {
    text: '{what} cannot be downloaded: {url} answers {detail}.',
    remedy:
      'Try again later, name a mirror (DCOS_VAGRANT_MIRROR), or give the file yourself ({file}).',
  },
  'RELEASE-REDIRECTED': {
    text: '{what} cannot be downloaded: {url} leads elsewhere in a way that is not followed ({detail}).',
    remedy: 'Name a mirror (DCOS_VAGRANT_MIRROR), or give the file yourself ({file}).',
  },
  'RELEASE-UNTRUSTED': {
    text: '{what} cannot be downloaded: the certificate of {url} is not trusted ({detail}).',
    remedy:
      'Where a proxy or mirror has a certificate authority of its own, name its file in CURL_CA_BUNDLE or the setting releases.ca.',
  },
  'RELEASE-PROXY-INVALID': {
    text: 'The proxy for downloads is not an address that can be used.',
    remedy:
      'Give HTTP_PROXY and HTTPS_PROXY (or the settings releases.httpProxy and releases.httpsProxy) as http://HOST:PORT.',
  },
  'RELEASE-CA-UNREADABLE': {
    text: 'The file of certificate authorities {path} cannot be read: {detail}.',
    remedy: 'Check CURL_CA_BUNDLE, SSL_CERT_FILE or the setting releases.ca.',
  },
  'RELEASE-NOT-THE-FILE': {
    text: 'What {url} sent is not {what} but {found}; it was not kept.',
    remedy:
      'A proxy or a log-in page may stand between; check it in a browser. Or name a mirror (DCOS_VAGRANT_MIRROR), or give the file yourself ({file}).',
  },
  'RELEASE-INCOMPLETE': {
    text: '{url} sent {received} of {expected} bytes of {what}, and did so again.',
    remedy:
      'Try again: it goes on where it stopped, if the server can. Or give the file yourself ({file}).',
  },
  'RELEASE-HASH-WRONG': {
    text: 'What {url} sent is not {what}: its {algorithm} is {found}, published was {expected}. It was not kept.',
    remedy:
      'Name another mirror (DCOS_VAGRANT_MIRROR), or give a file that you trust yourself ({file}).',
  },
  'RELEASE-CHANGED': {
    text: '{what} is not what it was when it was first downloaded: its sha256 is {found}, then it was {expected}. It was not kept.',
    remedy:
      'No checksum was published to tell which is right. Give a file that you trust yourself ({file}); or, if the new one is right, remove {record} and try again.',
  },
  'RELEASE-NO-SPACE': {
    text: '{what} needs {neededMiB} MiB in {path}, and only {freeMiB} MiB are free there.',
    remedy: 'Free some space, or choose another data folder with DCOS_VAGRANT_HOME.',
  },
  'RELEASE-FOLDER-UNREADABLE': {
    text: 'The folder of installers {path} cannot be read: {detail}.',
    remedy: 'Correct DCOS_VAGRANT_INSTALLERS or the setting releases.installers.',
  },
  'RELEASE-FOLDER-EMPTY': {
    text: 'There is no DC/OS installer in {path}.',
    remedy: 'Give the path of a dcos_generate_config.sh, or of a folder that has one.',
  },
  'BOX-UNKNOWN': {
    text: 'There is no version {version} of the box {name} in the catalogue.',
    remedy: 'Versions are: {known}. Or give the address of the box in DCOS_BOX_URL.',
  },
  'BOX-FILE-UNREADABLE': {
    text: 'The box file {path} cannot be read.',
    remedy: 'Correct the path in DCOS_BOX, DCOS_BOX_URL or the setting box.',
  },

  'download.progress': {
    text: '{done} of {total} MiB, {rate} MiB/s, {minutes}:{seconds} min left',
  },
  'download.progress.stalled': { text: '{done} of {total} MiB, {rate} MiB/s' },
  'download.progress.unknown': { text: '{done} MiB, {rate} MiB/s' },
  'download.shared': { text: 'Another engine downloads this file already; waiting for it' },
  'download.retry': { text: 'Trying again in {seconds} s: {reason}' },
  'download.verified': { text: 'checked against the published {algorithm} {hash}' },
  'download.unverified': {
    text: 'unverified: no checksum was published; its sha256 {hash} is remembered',
  },
  'DOWNLOAD-PAUSED': {
    text: 'The download was paused.',
    remedy: 'Try again: it goes on where it stopped.',
  },
  'cli.download.done': { text: '{path} is there, {checked}.' },
  'cli.download.nothing': {
    text: 'There is nothing to download: the settings name a box that is here, or that Vagrant fetches itself.',
  },
  'cli.versions.yes': { text: 'yes' },
  'cli.versions.no': { text: 'no' },
  'cli.versions.not-offered': { text: 'never offered' },
  'cli.versions.latest': { text: 'latest stable' },
  'cli.versions.ended': { text: 'Support for all versions ended on {date}.' },
  'cli.column.version': { text: 'VERSION' },
  'cli.column.channel': { text: 'CHANNEL' },
  'cli.column.released': { text: 'RELEASED' },
  'cli.column.verified': { text: 'CHECKSUM' },
  'cli.column.local': { text: 'HERE' },
  'cli.column.note': { text: 'NOTE' },
  'help.versions': {
    text: 'list the DC/OS versions that are known, and which are on this computer',
  },
  'help.download': { text: 'download a DC/OS version, or the box that machines are made from' },
  'help.download.for': { text: 'with "box": the DC/OS version that the box is for' },
} as const satisfies Record<string, CatalogueEntry>;
