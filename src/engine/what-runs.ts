import type { Engine } from './engine.ts';
import type { Examples, ExamplesOptions } from './examples/index.ts';
import { abortable } from './history/abortable.ts';
import { createServices, type ServicesOptions } from './services/index.ts';

/** How long a machine may take to answer a question of an example, ms. */
const answerMs = 15_000;

/** What runs on a cluster's DC/OS: services, and the examples among them, which are loaded at their first use. */
export function whatRuns(
  talks: ServicesOptions,
  connect: Engine['connect'],
): Pick<Engine, 'services' | 'examples'> {
  const services = createServices(talks);
  const onMachine: ExamplesOptions['onMachine'] = async (name, machine, argv) => {
    const connection = await connect(name, machine, AbortSignal.timeout(answerMs));
    try {
      return await connection.exec(argv, { timeoutMs: answerMs });
    } finally {
      connection.close();
    }
  };
  let made: Promise<Examples> | undefined;
  const examples = () => {
    made ??= import('./examples/index.ts').then(({ createExamples }) =>
      createExamples({ session: services.session, onMachine }),
    );
    return made;
  };
  return {
    services,
    examples: {
      all: async () => (await examples()).all(),
      look: async (name, signal) => (await examples()).look(name, signal),
      watch: (name, options) =>
        abortable(options.signal, async function* (signal) {
          yield* (await examples()).watch(name, { ...options, signal });
        }),
      missing: async (name, example, signal) => (await examples()).missing(name, example, signal),
      run: async (name, example, options) => (await examples()).run(name, example, options),
      begin: async (name, example, kind) => (await examples()).begin(name, example, kind),
      open: async (name, example, signal) => (await examples()).open(name, example, signal),
      remove: async (name, example, signal) => (await examples()).remove(name, example, signal),
      close: async () => (await made)?.close(),
    },
  };
}
