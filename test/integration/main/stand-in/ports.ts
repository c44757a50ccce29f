import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort, type Transferable } from 'node:worker_threads';

/** A port in main: an emitter whose messages come wrapped, as Electron's, over a port of Node. */
export class MessagePortMain extends EventEmitter {
  readonly port: MessagePort;
  #closedHere = false;

  constructor(port: MessagePort) {
    super();
    this.port = port;
    port.on('message', (data) => this.emit('message', { data, ports: [] }));
    // As documented: told when the other end goes.
    port.on('close', () => this.#closedHere || this.emit('close'));
  }
  postMessage(data: unknown, transfer: readonly MessagePortMain[] = []): void {
    this.port.postMessage(data, transfer.map(({ port }) => port) as Transferable[]);
  }
  start(): void {
    this.port.start();
  }
  close(): void {
    this.#closedHere = true;
    this.port.close();
  }
}

export class MessageChannelMain {
  readonly port1: MessagePortMain;
  readonly port2: { readonly port: MessagePort };

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new MessagePortMain(port1);
    this.port2 = { port: port2 };
  }
}
