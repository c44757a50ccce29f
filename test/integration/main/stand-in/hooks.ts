// Loaded before the built program (`node --import`): whoever asks for `electron` gets the stand-in,
// the program itself as well as the packages it uses.
import { registerHooks } from 'node:module';

const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});

await import('./control.ts');
