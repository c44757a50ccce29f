import * as z from 'zod';
import type { Message } from '../messages/message.ts';
import type { Problem } from '../problem.ts';
import { clusterName, named } from './requests.ts';

/** What an example takes in all, of one cluster. */
export interface ExampleNeeds {
  /** The oldest DC/OS that it runs on. */
  readonly dcos: string;
  readonly cpus: number;
  readonly memoryMiB: number;
  readonly privateAgents: number;
  readonly publicAgents: number;
  /** Packages that come from a repository. */
  readonly packages: readonly string[];
  /** The agents fetch something from there. */
  readonly internet: string | null;
  /** An image of the cluster's own registry. */
  readonly image: string | null;
}

/** An example as it comes with the program. Its words are `example.<id>.title`, `.about` and `.data`. */
export interface ExampleInfo {
  readonly id: string;
  readonly title: Message;
  readonly about: Message;
  /** What becomes of its data when it is removed. */
  readonly data: Message;
  readonly needs: ExampleNeeds;
}

/** Starting: Marathon works on it. Stopped: nothing of it is wanted now. Failing: tasks of it end badly. */
export type ExamplePartState = 'absent' | 'starting' | 'running' | 'failing' | 'stopped';

/** One app or package of an example on a cluster. */
export interface ExamplePartView {
  /** The app on Marathon, `/example-web`. */
  readonly app: string;
  /** Null for an app. */
  readonly package: string | null;
  readonly state: ExamplePartState;
  /** Instances that run, and that are wanted. */
  readonly running: number;
  readonly wanted: number;
  /** The example put it there; another one that serves as well is left when it is removed. */
  readonly ours: boolean;
  /** Why it is failing, in Marathon's or Mesos' words. */
  readonly detail: string | null;
}

/** Partly: some of its parts are there, and nobody adds the others. */
export type ExampleState = 'absent' | 'partly' | 'starting' | 'running' | 'failing' | 'removing';

export interface ExampleView extends ExampleInfo {
  readonly state: ExampleState;
  /** In the order in which they come. */
  readonly parts: readonly ExamplePartView[];
  /** This program adds or removes parts now. */
  readonly working: boolean;
  /** What keeps it from being run; empty where it can be, or is there. */
  readonly missing: readonly Problem[];
  /** What went wrong when it was last run or removed from this program. */
  readonly problem: Problem | null;
  /** Where it is seen from this computer; null where it is not. */
  readonly url: string | null;
  /** Its address for others in the cluster. */
  readonly inside: string | null;
}

/** The examples of a cluster at one moment. */
export interface ClusterExamples {
  readonly cluster: string;
  /** Apps run in name only. */
  readonly simulated: boolean;
  readonly examples: readonly ExampleView[];
}

/** What a look found, or why nothing can be told now. */
export type ExamplesUpdate =
  | { readonly examples: ClusterExamples; readonly problem: null }
  | { readonly examples: null; readonly problem: Problem };

/** What a removal took away, and what stays. */
export interface ExampleRemoved {
  readonly apps: readonly string[];
  /** What becomes of its data. */
  readonly notes: readonly Message[];
}

export const exampleRequest = z.strictObject({
  name: clusterName,
  example: z.string().min(1).max(60),
});

export const examplesRequest = named.extend({
  /** Nobody sees the page now: looked at more seldom. */
  hidden: z.boolean(),
});
