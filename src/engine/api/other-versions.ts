import { refuse } from '../../shared/problem.ts';
import { begun } from './clusters.ts';
import { api } from './context.ts';

const { choices, previewUpgrade, previewRebuild, rebuild } = api.otherVersions;

/** Another version of DC/OS for a cluster. */
export const otherVersions = {
  choices: choices.handler(({ context, input }) =>
    context.engine.otherVersions.choices(input.name),
  ),

  previewUpgrade: previewUpgrade.handler(({ context, input: { name, release } }) =>
    context.engine.otherVersions.previewUpgrade(name, release),
  ),

  previewRebuild: previewRebuild.handler(({ context, input: { name, newName, replace } }) =>
    context.engine.otherVersions.previewRebuild(name, { newName: newName ?? undefined, replace }),
  ),

  rebuild: rebuild.handler(async ({ context, input }) => {
    const { name, release, newName, replace, typed, secrets } = input;
    if (replace && typed !== name) refuse('CLUSTER-NAME-MISTYPED', { name }, { kind: 'invalid' });
    const { otherVersions: engine } = context.engine;
    const made = await engine.rebuild(name, release, {
      newName: newName ?? undefined,
      replace,
      secrets,
    });
    return { ...begun(context, made.handle), name: made.name };
  }),
};
