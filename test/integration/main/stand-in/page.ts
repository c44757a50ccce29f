import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import type { MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../../../src/shared/api/contract.ts';

interface PageMessage {
  readonly source: unknown;
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}
type LinkOptions = ConstructorParameters<typeof RPCLink>[0];
type Client = ContractRouterClient<Contract>;

/** A page with the built preload in it: the window they share, and Electron's side of the preload. */
export class Page {
  /** Messages that the page was posted, by anybody who shares its window. */
  readonly messages: unknown[] = [];
  /** What the preload asked Electron's module for. */
  readonly required: string[] = [];
  readonly #ipcRenderer = new EventEmitter();
  readonly #listeners: ((message: PageMessage) => void)[] = [];
  readonly #window: Record<string, unknown>;
  #client = Promise.withResolvers<Client>();
  #port: MessagePort | null = null;

  constructor(preload: string | undefined, send: (channel: string) => void) {
    this.#window = {
      location: { origin: 'app://dcos-vagrant-desktop' },
      addEventListener: (_type: string, listener: (message: PageMessage) => void) =>
        this.#listeners.push(listener),
      postMessage: (data: unknown, _origin: string, ports: readonly MessagePort[] = []) =>
        this.#post({ source: this.#window, data, ports }),
    };
    this.#listeners.push((message) => this.#take(message));
    const ipcRenderer = Object.assign(this.#ipcRenderer, { send });
    const require = (name: string) => {
      this.required.push(name);
      return { ipcRenderer };
    };
    const context = createContext({ window: this.#window, require, exports: {}, module: {} });
    if (preload !== undefined) runInContext(readFileSync(preload, 'utf8'), context);
  }

  /** Electron hands something to the preload. */
  receive(channel: string, ports: readonly MessagePort[]): void {
    this.#ipcRenderer.emit(channel, { ports });
  }

  /** The page's own client, over the port that it asks for once. */
  client(): Promise<Client> {
    if (this.#port === null) this.askForPort();
    return this.#client.promise;
  }

  askForPort(): void {
    this.#post({ source: this.#window, data: { type: 'engine-wanted' }, ports: [] });
  }

  /** A message that another window posts into this one. */
  postFromElsewhere(data: unknown): void {
    this.#post({ source: {}, data, ports: [] });
  }

  /** Whether the port was closed from the other side. */
  async portCloses(): Promise<boolean> {
    const port = this.#port;
    if (port === null) return false;
    await new Promise((resolve) => port.once('close', resolve));
    return true;
  }

  #post(message: PageMessage): void {
    this.messages.push(message.data);
    for (const listener of this.#listeners) listener(message);
  }

  #take({ source, data, ports: [port] }: PageMessage): void {
    if (source !== this.#window || port === undefined) return;
    if ((data as { type?: unknown }).type !== 'engine-port') return;
    this.#port = port;
    // Node's port is a browser's, too; its typings do not say so.
    const likeBrowsers = port as unknown as LinkOptions['port'];
    this.#client.resolve(createORPCClient(new RPCLink({ port: likeBrowsers })));
    port.start();
  }
}
