import { usualLines } from '../../shared/machine-log/request.ts';
import { abortable } from '../history/abortable.ts';
import { api } from './context.ts';
import { growths } from './journal-growths.ts';

/** Apps, tasks and packages on a cluster's DC/OS. */
export const services = {
  watch: api.services.watch.handler(({ context, input, signal }) =>
    context.engine.services.watch(input.name, { hidden: input.hidden, signal }),
  ),
  run: api.services.run.handler(({ context, input: { name, definition, force } }) =>
    context.engine.services.run(name, definition, { force }),
  ),
  scale: api.services.scale.handler(({ context, input: { name, app, instances, force } }) =>
    context.engine.services.scale(name, app, instances, { force }),
  ),
  restart: api.services.restart.handler(({ context, input: { name, app, force } }) =>
    context.engine.services.restart(name, app, { force }),
  ),
  destroy: api.services.destroy.handler(({ context, input: { name, app, force } }) =>
    context.engine.services.destroy(name, app, { force }),
  ),
  log: api.services.log.handler(async ({ context, input: { name, task, file }, signal }) => {
    const wish = { task, file, lines: usualLines, follow: true };
    const log = await context.engine.services.taskLog(name, wish, signal);
    return abortable(signal, (left) => growths(log, file, context.journals, left));
  }),
  packages: api.services.packages.handler(({ context, input: { name, words } }) =>
    context.engine.services.packages(name, words),
  ),
  installed: api.services.installed.handler(({ context, input }) =>
    context.engine.services.installed(input.name),
  ),
  install: api.services.install.handler(({ context, input }) =>
    context.engine.services.install(input.name, { name: input.package }, input.options),
  ),
  uninstall: api.services.uninstall.handler(({ context, input }) =>
    context.engine.services.uninstall(input.name, input.package, input.app),
  ),
  repositories: api.services.repositories.handler(({ context, input }) =>
    context.engine.services.repositories(input.name),
  ),
  addRepository: api.services.addRepository.handler(({ context, input: { name, repository } }) =>
    context.engine.services.addRepository(name, repository),
  ),
  removeRepository: api.services.removeRepository.handler(
    ({ context, input: { name, repository } }) =>
      context.engine.services.removeRepository(name, repository),
  ),
};
