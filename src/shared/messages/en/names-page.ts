import type { CatalogueEntry } from '../message.ts';

/** The names of a cluster on this computer, on its page and in the wizard's review. */
export const namesPage = {
  'cluster.tab.names': { text: 'Names' },
  'names-page.verdict.nothing': { text: 'This cluster has no names.' },
  'names-page.verdict.right': {
    text: '{count} {count|name leads|names lead} to the right {count|machine|machines}.',
  },
  'names-page.verdict.nowhere': {
    text: 'The names lead nowhere yet; the machines are reached by address.',
  },
  'names-page.verdict.partly': { text: '{right} of {all} names lead to their machines.' },
  'names-page.written.yes': { text: 'They are written in {file}.' },
  'names-page.written.outdated': {
    text: 'Lines of this cluster are in {file}, but not as they should be.',
  },
  'names-page.written.no': { text: 'They are not in {file}.' },
  'names-page.written.unknown': { text: 'Whether they are in {file} cannot be told.' },
  'names-page.link': { text: '{link} is a link to {file}.' },
  'names-page.simulated': {
    text: 'Nothing answers at the addresses of simulated machines, so their names are only written if you want that.',
  },
  'names-page.apply': { text: 'Write the names' },
  'names-page.apply-again': { text: 'Put the lines right' },
  'names-page.remove': { text: 'Take the names away' },
  'names-page.look': { text: 'Look again' },
  'names-page.lines': { text: 'The lines of this cluster' },
  'names-page.each': { text: 'Each name' },
  'names-page.name': { text: 'Name' },
  'names-page.leads-to': { text: 'Leads to' },
  'names-page.state.right': { text: 'as it should' },
  'names-page.state.elsewhere': { text: 'should be {expected}' },
  'names-page.state.nowhere': { text: 'not known here' },
  'names-page.by-address': {
    text: 'Without names the cluster works all the same, by the addresses of its machines.',
  },
  'names-page.conflicts': { text: 'In the way' },
  'names-page.conflicts.about': {
    text: 'Lines in {file} that lead a name of this cluster elsewhere. The program leaves lines of others alone; remove them yourself, or give the cluster another domain.',
  },
  'names-page.conflict': { text: 'Line {line} leads {name} to {found}, not to {expected}.' },
  'names-page.owner.other': { text: 'Written by somebody else.' },
  'names-page.owner.ours': { text: 'Written for another cluster.' },
  'names-page.owner.hostmanager': { text: 'Left by vagrant-hostmanager.' },
  'names-page.foreign': { text: 'Left by vagrant-hostmanager' },
  'names-page.foreign.about': {
    text: 'An earlier cluster of dcos-vagrant left these lines. They lead names of this cluster to machines that may be gone.',
  },
  'names-page.foreign.from': { text: 'From line {line}:' },
  'names-page.foreign.remove': { text: 'Remove these lines' },
  'names-page.foreign.confirm': { text: 'The file as it is now is kept below.' },
  'names-page.history': { text: 'Earlier versions of the file' },
  'names-page.history.empty': {
    text: 'None yet. Before each change the whole file is kept here, the last ten times.',
  },
  'names-page.history.about': {
    text: 'The whole file as it was before each change of this program, the last ten times.',
  },
  'names-page.history.before': { text: 'What was done then' },
  'names-page.restore': { text: 'Put back' },
  'names-page.restore.confirm': { text: 'Replaces the whole file. As it is now, it is kept, too.' },
  'names-page.outcome': { text: 'What came of it' },
  'names-page.end.applied': { text: 'Done.' },
  'names-page.end.nothing-to-do': { text: 'Nothing had to be changed.' },
  'names-page.end.not-writable': {
    text: 'You may not write this file, and nobody can be asked for it.',
  },
  'names-page.end.failed': { text: 'The file was not changed.' },
  'names-page.end.dismissed': {
    text: 'You closed the question for your password, so nothing was changed.',
  },
  'names-page.end.not-authorised': {
    text: 'Your system did not give you administrator rights, so nothing was changed.',
  },
  'names-page.end.no-agent': {
    text: 'Your system has no way to ask you for a password here, so nothing was changed.',
  },
  'names-page.end.refused-before': {
    text: 'You refused this before, so you were not asked again. Nothing was changed.',
  },
  'names-page.refused': { text: 'Going on without administrator rights' },
  'names-page.goes-on': {
    text: 'That does no harm: the machines are reached by their addresses.',
  },
  'names-page.open': { text: 'Names can be had later' },
  'names-page.ask-again': { text: 'Ask me again' },
  'names-page.commands': { text: 'Or type this yourself, as an administrator' },
} as const satisfies Record<string, CatalogueEntry>;
