import { resolve } from 'node:path';
import { work } from '../inventory/work.ts';
import { api } from './context.ts';

/** DC/OS's command line tool on this computer. */
export const dcosCli = {
  offer: api.dcosCli.offer.handler(({ context, input }) =>
    context.engine.dcosCli.offer(input.dcos),
  ),
  status: api.dcosCli.status.handler(({ context, input }) =>
    context.engine.dcosCli.status(input.name),
  ),
  install: api.dcosCli.install.handler(({ context, input, signal }) => {
    const { file, ...rest } = input;
    const request = { ...rest, ...(file === null ? {} : { file: resolve(file) }) };
    return work((tell, stop) => context.engine.dcosCli.install(request, tell, stop), signal);
  }),
  uninstall: api.dcosCli.uninstall.handler(({ context, input, signal }) =>
    work((_tell, stop) => context.engine.dcosCli.uninstall(input.name, stop), signal),
  ),
  loginWay: api.dcosCli.loginWay.handler(({ context, input, signal }) =>
    context.engine.dcosCli.loginWay(input.name, signal),
  ),
  login: api.dcosCli.login.handler(({ context, input, signal }) =>
    context.engine.dcosCli.login(input.name, input.credentials, signal),
  ),
};
