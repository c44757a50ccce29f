import { api } from './context.ts';

/** What nobody else may know: a page hands it over and keeps only a word for it. */
export const secrets = {
  offer: api.secrets.offer.handler(async ({ context: { engine }, input }) => ({
    id: await engine.secrets.offer(input),
    keeping: await engine.secrets.keeping(),
  })),
};
