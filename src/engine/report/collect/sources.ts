import type { ProviderReport } from '../../../shared/api/answers.ts';
import type { DoctorResult } from '../../../shared/api/doctor.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { ClusterStatus, HostFacts } from '../../../shared/snapshot.ts';
import type { VBoxManage } from '../../virtualbox/index.ts';
import type { Names } from '../redaction/names.ts';

/** Where a report's content comes from. */
export interface ReportSources {
  /** The data folder. */
  readonly data: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  doctor(signal: AbortSignal): Promise<readonly DoctorResult[]>;
  providers(): Promise<readonly ProviderReport[]>;
  facts(): Promise<HostFacts>;
  status(name: string): Promise<ClusterStatus>;
  notices(): readonly Problem[];
  /** The `VBoxManage` of this computer; null where there is none. */
  vbox(): Promise<VBoxManage | null>;
  /** What this computer and its user are called. */
  names(): Names;
}

/** What a report is made of, and what is read only to know what must not be in it. */
export interface Collected<Entry> {
  readonly entries: readonly Entry[];
  readonly hints: readonly string[];
}
