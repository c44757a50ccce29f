import { Box, Tabs, Text } from '@mantine/core';
import { Suspense } from 'react';
import { Redirect, useLocation } from 'wouter';
import type { ClusterView } from '../../shared/snapshot.ts';
import { later } from '../layout/later.ts';
import { Waiting } from '../layout/NoConnection.tsx';
import { AdoptedBanner } from '../sharing/AdoptedBanner.tsx';
import { useSteadyCluster } from '../snapshot/context.tsx';
import { useWords } from '../words/context.tsx';
import { ClusterHeader } from './ClusterHeader.tsx';
import classes from './cluster.module.css';
import { Overview } from './Overview.tsx';

const LogsTab = later(() => import('../logs/LogsTab.tsx'), 'LogsTab');
const HealthTab = later(() => import('./health/HealthTab.tsx'), 'HealthTab');
const ServicesTab = later(() => import('./services/ServicesTab.tsx'), 'ServicesTab');
const ExamplesTab = later(() => import('./examples/ExamplesTab.tsx'), 'ExamplesTab');
const NamesTab = later(() => import('./names/NamesTab.tsx'), 'NamesTab');
const DcosCliTab = later(() => import('./dcos-cli/DcosCliTab.tsx'), 'DcosCliTab');
const SnapshotsTab = later(() => import('./snapshots/SnapshotsTab.tsx'), 'SnapshotsTab');
const FilesTab = later(() => import('./FilesTab.tsx'), 'FilesTab');
const HistoryTab = later(() => import('./HistoryTab.tsx'), 'HistoryTab');
const TerminalTab = later(() => import('../terminal/TerminalTab.tsx'), 'TerminalTab');

interface ClusterPageProps {
  readonly name: string;
  readonly tab: string;
  /** What the tab shows: an operation's log, a machine's terminal. */
  readonly detail: string | null;
}

/** One cluster: what it is doing at the top, and its sides as tabs. */
export function ClusterPage({ name, tab, detail }: ClusterPageProps) {
  const cluster = useSteadyCluster(name);
  const { text } = useWords();
  const [, go] = useLocation();
  // Destroyed, or a link to one that never was.
  if (cluster === null) return <Redirect to="/" replace />;
  const tabs = tabsOf(cluster);
  const shown = tabs.find((each) => each === tab) ?? 'overview';
  return (
    <>
      <ClusterHeader cluster={cluster} />
      {cluster.provider === 'simulated' && (
        <Text size="sm" className={classes.simulated}>
          {text('cluster.simulated')}
        </Text>
      )}
      {cluster.adopted !== undefined && (
        <AdoptedBanner name={name} folder={cluster.adopted} className={classes.simulated} />
      )}
      <Tabs
        value={shown}
        onChange={(next) => go(`/clusters/${name}/${next}`)}
        keepMounted={false}
        className={classes.tabs}
      >
        <Tabs.List px="lg">
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {text(`cluster.tab.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Suspense fallback={<Waiting />}>
          {tabs.map((each) => (
            <Tabs.Panel key={each} value={each} className={classes.panel}>
              <Box className={classes.panelBody}>{panels[each](cluster, detail)}</Box>
            </Tabs.Panel>
          ))}
        </Suspense>
      </Tabs>
    </>
  );
}

const panels = {
  overview: (cluster: ClusterView) => <Overview cluster={cluster} />,
  health: (cluster: ClusterView) => <HealthTab cluster={cluster} />,
  services: (cluster: ClusterView) => <ServicesTab cluster={cluster} />,
  examples: (cluster: ClusterView) => <ExamplesTab cluster={cluster} />,
  logs: (cluster: ClusterView, operation: string | null) => (
    <LogsTab cluster={cluster} operation={operation} />
  ),
  terminal: (cluster: ClusterView, machine: string | null) => (
    <TerminalTab cluster={cluster} machine={machine} />
  ),
  snapshots: (cluster: ClusterView) => <SnapshotsTab cluster={cluster} />,
  names: (cluster: ClusterView) => <NamesTab name={cluster.name} />,
  cli: (cluster: ClusterView) => <DcosCliTab cluster={cluster} />,
  files: (cluster: ClusterView) => <FilesTab name={cluster.name} />,
  history: (cluster: ClusterView) => <HistoryTab cluster={cluster} />,
};
type Tab = keyof typeof panels;

/** Simulated machines have no shell to open. */
function tabsOf({ provider }: ClusterView): readonly Tab[] {
  const all: readonly Tab[] = [
    'overview',
    'health',
    'services',
    'examples',
    'logs',
    'terminal',
    'snapshots',
    'names',
    'cli',
    'files',
    'history',
  ];
  return provider === 'simulated' ? all.filter((tab) => tab !== 'terminal') : all;
}
