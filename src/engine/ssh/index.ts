export { type ClusterKey, ensureClusterKey } from './cluster-key.ts';
export { type ConnectOptions, connect } from './connect.ts';
export type {
  ExecOptions,
  ExecResult,
  ShellStreams,
  SshConnection,
  SshTarget,
  UploadOptions,
} from './connection.ts';
export { fingerprintOf, forgetHostKey, knownHostsIn } from './known-hosts.ts';
export { quoteArgument, quoteCommand } from './quote.ts';
export { writeRootFile } from './root-file.ts';
export { withLifeline } from './script.ts';
export { type WaitOptions, waitForSsh } from './wait.ts';
