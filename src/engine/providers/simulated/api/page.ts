import type { MachineSpec } from '../../../../shared/cluster/spec.ts';
import { machineStateAt } from '../state.ts';
import { type Scene, shownVersion } from './cluster-facts.ts';

/** The page at `/`: where DC/OS would show its dashboard it says plainly that this is a simulation. */
export function frontPage(scene: Scene): string {
  const { spec } = scene;
  const name = escaped(spec.name);
  const version = escaped(shownVersion(scene));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${name} (simulated)</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 0.3rem 1rem 0.3rem 0; border-bottom: 1px solid #bbb; }
.mark { background: #ffe08a; color: #222; padding: 0.6rem 1rem; border-radius: 0.3rem; }
</style>
</head>
<body>
<h1>${name}</h1>
<p class="mark">This cluster is <strong>simulated</strong>: no machine runs and no DC/OS is installed.
A real cluster shows the DC/OS ${version} dashboard here.</p>
<table>
<thead><tr><th>Machine</th><th>Type</th><th>Address</th><th>State</th></tr></thead>
<tbody>
${spec.machines.map((machine) => row(scene, machine)).join('\n')}
</tbody>
</table>
<p>It answers as DC/OS does, for example at
<a href="/dcos-metadata/dcos-version.json">dcos-version.json</a>,
<a href="/mesos/state-summary">the Mesos summary</a>,
<a href="/system/health/v1/nodes">the health of the nodes</a> and
<a href="/service/marathon/v2/apps">the Marathon apps</a>.</p>
</body>
</html>
`;
}

function row({ state, spec, now }: Scene, machine: MachineSpec): string {
  const found = machineStateAt(state, spec, machine.name, now);
  const cells = [machine.name, machine.type, machine.ip, found];
  return `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
}

function escaped(text: string): string {
  const names: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };
  return text.replace(/[&<>"]/g, (character) => `&${names[character]};`);
}
