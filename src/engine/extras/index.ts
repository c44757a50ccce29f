/** What machines get beside DC/OS: whether it can be had, before anything is made. */
export { type ExtrasHost, extrasProblems, hostProblems } from './check.ts';
export { type JavaArchive, readJavaArchive } from './java-archive.ts';
export { normalExtras } from './normal.ts';
