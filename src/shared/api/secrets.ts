import * as z from 'zod';

/** Longest password and licence key that are taken, characters. */
const longest = { password: 1_000, license: 100_000 } as const;

/**
 * What a page hands over once, in a call of its own. It is answered with a word for it; the other calls take
 * the word, so that the secret itself stands in no draft, no request and no snapshot.
 */
export const secretsOffer = z.strictObject({
  superuserPassword: z.string().max(longest.password).optional(),
  licenseKey: z.string().max(longest.license).optional(),
});
export type SecretsOffer = z.infer<typeof secretsOffer>;

/** The word that stands for what was offered: good for as long as the engine remembers. */
export const offerId = z.string().regex(/^[0-9a-f]{32}$/);

/** What DC/OS needs to be told and nobody has; `perhaps` where its version is not known. */
export interface SecretsLacking {
  readonly superuserPassword: boolean;
  readonly licenseKey: boolean | 'perhaps';
}

/** How long what was offered is kept, as the page tells it. */
export interface SecretsOffered {
  readonly id: string;
  readonly keeping: 'memory' | 'encrypted' | 'obscured';
}
