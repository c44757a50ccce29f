import type { ClusterView } from '../../../shared/snapshot.ts';
import type { SnapshotSource } from './source.ts';

type Served = Awaited<ReturnType<SnapshotSource['serveSimulated']>>;

/**
 * Keeps the API of running simulated clusters on loopback, so that the address in their view can be
 * opened. A cluster that another process serves is left to it.
 */
export class SimulatedServers {
  readonly #serve: SnapshotSource['serveSimulated'];
  readonly #onChange: (cluster: string) => void;
  readonly #open = new Map<string, Promise<Served>>();
  #closed = false;

  /** `onChange` is told when a cluster got an address or lost it. */
  constructor(serve: SnapshotSource['serveSimulated'], onChange: (cluster: string) => void) {
    this.#serve = serve;
    this.#onChange = onChange;
  }

  /** Binds or unbinds, as what was just seen of the cluster asks for. */
  follow({ name, provider, state, dcos, url }: ClusterView): void {
    if (provider !== 'simulated') return;
    // Its folder is about to go, and must not be written into then.
    const answers = dcos !== null && state !== 'destroying';
    if (!answers) void this.release(name);
    else if (url === null && !this.#open.has(name) && !this.#closed) this.#bind(name);
  }

  /** Unbinds a cluster's address, where there is one. */
  async release(name: string): Promise<void> {
    const open = this.#open.get(name);
    if (open === undefined) return;
    this.#open.delete(name);
    await (await open)?.close().catch(() => undefined);
    if (!this.#closed) this.#onChange(name);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#open.keys()].map((name) => this.release(name)));
  }

  #bind(name: string): void {
    // What cannot be bound now, or was destroyed meanwhile, is tried at the next look.
    const opening = this.#serve(name).catch(() => null);
    this.#open.set(name, opening);
    void opening.then((served) => {
      if (this.#open.get(name) !== opening) return;
      if (served === null) this.#open.delete(name);
      else this.#onChange(name);
    });
  }
}
