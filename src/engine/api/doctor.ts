import { api } from './context.ts';

/** What a page asks of the doctor. */
export const doctor = {
  run: api.doctor.run.handler(({ context, signal }) => context.engine.doctor.run(signal)),
  fix: api.doctor.fix.handler(({ context, input, signal }) =>
    context.engine.doctor.fix(input.id, signal),
  ),
  mute: api.doctor.mute.handler(async ({ context, input }) => ({
    muted: await context.engine.doctor.mute(input.id, input.muted),
  })),
};
