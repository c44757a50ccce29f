/** Where things are kept on this computer, and how they are written without losing any. */
export { appendLine } from './append.ts';
export type { WriteOptions } from './atomic.ts';
export { ensureFolder, namesIn, removeFolder, writeFileAtomic } from './atomic.ts';
export { errorCode, readProblem, writeProblem } from './disk-problem.ts';
export { type DiskSpace, diskOf, freeBytesOf } from './disk-space.ts';
export { fileStamp } from './file-stamp.ts';
export type { ClusterPaths, EnginePaths } from './folders.ts';
export { clusterPaths, dataFolder, enginePaths } from './folders.ts';
export { problemOfGivenFile, readGivenFile } from './given-file.ts';
export type { Holder, Lock, WithLockOptions } from './lock.ts';
export { acquireLock, isHeldBy, readHolder, sweepLock, withLock } from './lock.ts';
export type { ReadYamlOptions } from './yaml-file.ts';
export { readYamlFile } from './yaml-file.ts';
