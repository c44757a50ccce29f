import type { Problem } from '../problem.ts';

/** Where a copy of DC/OS's command line tool lies: in the user's own folder, or for all users. */
export type DcosCliPlace = 'user' | 'system';

/** A copy of the tool that this program installed. */
export interface InstalledDcosCli {
  readonly where: DcosCliPlace;
  readonly path: string;
  readonly version: string;
  /** It is still what was installed; false where somebody changed or removed it. */
  readonly intact: boolean;
  /** An earlier one is kept, and can be put back. */
  readonly canRollBack: boolean;
}

/** What the tool knows of the cluster: its folder below `~/.dcos/clusters`. */
export interface DcosCliConfig {
  /** Path of its dcos.toml. */
  readonly path: string;
  /** Id that DC/OS gave the cluster. */
  readonly dcosId: string;
  readonly url: string;
  /** It is the cluster that `dcos` works with. */
  readonly attached: boolean;
  /** A token is in it. */
  readonly loggedIn: boolean;
  /** Variable of the environment that goes before what is attached; null where none is set. */
  readonly overriddenBy: string | null;
  /** Version of the core plugin that this program installed; null where none. */
  readonly plugin: string | null;
}

/** A line for a shell's start file that makes `dcos` known. */
export interface PathSnippet {
  readonly shell: 'bash' | 'zsh' | 'fish' | 'powershell';
  /** The file that the shell reads at its start. */
  readonly file: string;
  readonly text: string;
}

/** The tool for a cluster that is not there yet. */
export interface DcosCliOffer {
  /** How the version begins that fits: `0.8`. */
  readonly series: string;
  /** It was built for this computer, and can be downloaded. */
  readonly offered: boolean;
  /** Folder of the user's own copy. */
  readonly folder: string;
  /** That folder is among those that a terminal searches. */
  readonly onPath: boolean;
  /** Path for all users; null where this system has no such place. */
  readonly systemPath: string | null;
}

/** DC/OS's command line tool, as one cluster wants and has it. */
export interface DcosCliStatus extends DcosCliOffer {
  readonly cluster: string;
  readonly simulated: boolean;
  /** DC/OS version that it is chosen for; null where that is not known: then the newest. */
  readonly dcos: string | null;
  readonly installed: readonly InstalledDcosCli[];
  /** What a terminal runs as `dcos`; null where it finds none. */
  readonly found: { readonly path: string; readonly ours: boolean } | null;
  /** How it is put there; the user's own shell first. */
  readonly snippets: readonly PathSnippet[];
  readonly config: DcosCliConfig | null;
  /** How it was set up for a DC/OS up to 1.9, whose tool knows no folders: `DCOS_CONFIG=PATH`. */
  readonly variable: string | null;
}

/** How an installation or a removal ended. */
export interface DcosCliResult {
  readonly status: DcosCliStatus;
  /** What was not possible, and was gone on without. */
  readonly warnings: readonly Problem[];
}

/** How a person logs in to a cluster. */
export type DcosLoginWay =
  /** The cluster asks nobody who they are. */
  | { readonly kind: 'none' }
  /** At an address in the browser, which shows a token to copy. */
  | { readonly kind: 'browser'; readonly url: string; readonly password: boolean }
  /** With a name and a password. */
  | { readonly kind: 'password' };
