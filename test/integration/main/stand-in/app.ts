import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { calls, Preventable, record } from './recorder.ts';
import { BrowserWindow } from './window.ts';

/** Folder above `out/`, as Electron tells it. */
const root = process.env.STAND_IN_APP ?? process.cwd();

// As in `electron FOLDER ARGUMENTS`: the second argument is the program.
Object.assign(process, { defaultApp: true });

class App extends EventEmitter {
  readonly isPackaged = process.env.STAND_IN_PACKAGED === '1';
  readonly #paths = new Map([['userData', join(root, 'user-data-that-nobody-set')]]);
  // Electron is ready when the program has been loaded.
  readonly #ready = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
    record('ready');
  });
  #quitting = false;

  whenReady(): Promise<void> {
    return this.#ready;
  }
  getName(): string {
    return 'DC/OS Vagrant Desktop';
  }
  getVersion(): string {
    return '0.1.0';
  }
  getAppPath(): string {
    return root;
  }
  getPath(name: string): string {
    return this.#paths.get(name) ?? '';
  }
  setPath(name: string, path: string): void {
    record('app.setPath', name, path);
    this.#paths.set(name, path);
  }
  getPreferredSystemLanguages(): string[] {
    return [process.env.STAND_IN_LANGUAGE ?? 'en-GB'];
  }
  setAppUserModelId(id: string): void {
    record('app.setAppUserModelId', id);
  }
  enableSandbox(): void {
    record('app.enableSandbox');
  }
  setAsDefaultProtocolClient(scheme: string): void {
    record('app.setAsDefaultProtocolClient', scheme);
  }
  setLoginItemSettings(settings: unknown): void {
    record('app.setLoginItemSettings', settings);
  }
  requestSingleInstanceLock(data: unknown): boolean {
    record('app.requestSingleInstanceLock', data);
    return process.env.STAND_IN_SECOND !== '1';
  }

  /** In Electron's order: `before-quit`, the windows, `will-quit`, `quit`; each can hold it up. */
  quit(): void {
    record('app.quit');
    setImmediate(() => {
      if (this.#quitting) return;
      this.#quitting = true;
      this.#quitting = this.#quitNow();
    });
  }

  #quitNow(): false {
    if (this.#refused('before-quit')) return false;
    for (const window of BrowserWindow.getAllWindows()) {
      window.close();
      if (!window.isDestroyed()) return false;
    }
    if (this.#refused('will-quit')) return false;
    this.emit('quit');
    this.exit(0);
  }

  exit(code: number): never {
    process.send?.({ ended: calls });
    process.exit(code);
  }

  #refused(name: string): boolean {
    const event = new Preventable();
    this.emit(name, event);
    return event.defaultPrevented;
  }
}

export const app = new App();
