import { Box, Text } from '@mantine/core';
import {
  IconDatabase,
  IconEye,
  IconFileImport,
  IconHelp,
  IconInfoCircle,
  IconPlus,
  IconSettings,
  IconStethoscope,
} from '@tabler/icons-react';
import { Link, useRoute } from 'wouter';
import type { ClusterView } from '../../shared/snapshot.ts';
import { meaningOfCluster, StateMark } from '../elements/StateMark.tsx';
import { useSteadyClusters } from '../snapshot/context.tsx';
import { useWords } from '../words/context.tsx';
import { AllClusters } from './AllClusters.tsx';
import classes from './frame.module.css';

/** The clusters with their states, and the ways to everything else. */
export function Sidebar() {
  const { text } = useWords();
  const clusters = useSteadyClusters();
  return (
    <Box component="nav" className={classes.side} aria-label={text('frame.navigation')}>
      <Box className={classes.brand}>
        <img src="./icon.svg" alt="" width={20} height={20} />
        DC/OS Vagrant
      </Box>
      <Box className={classes.grow}>
        <Text size="xs" c="dimmed" px={8} mb={4} id="clusters-title">
          {text('frame.clusters')}
        </Text>
        <ul className={classes.list} aria-labelledby="clusters-title">
          {clusters.map((cluster) => (
            <li key={cluster.id}>
              <ClusterEntry cluster={cluster} />
            </li>
          ))}
          <li>
            <Entry to="/new" icon={<IconPlus size={16} aria-hidden />} label={text('frame.new')} />
          </li>
          <li>
            <Entry
              to="/import"
              icon={<IconFileImport size={16} aria-hidden />}
              label={text('import-page.entry')}
            />
          </li>
        </ul>
        {clusters.length > 1 && <AllClusters clusters={clusters} />}
      </Box>
      <ul className={classes.list}>
        <li>
          <Entry
            to="/doctor"
            icon={<IconStethoscope size={16} aria-hidden />}
            label={text('frame.checks')}
          />
        </li>
        <li>
          <Entry
            to="/settings"
            icon={<IconSettings size={16} aria-hidden />}
            label={text('frame.settings')}
          />
        </li>
        <li>
          <Entry
            to="/storage"
            icon={<IconDatabase size={16} aria-hidden />}
            label={text('frame.storage')}
          />
        </li>
        <li>
          <Entry to="/help" icon={<IconHelp size={16} aria-hidden />} label={text('frame.help')} />
        </li>
        <li>
          <Entry
            to="/about"
            icon={<IconInfoCircle size={16} aria-hidden />}
            label={text('frame.about')}
          />
        </li>
      </ul>
    </Box>
  );
}

function ClusterEntry({ cluster }: { cluster: ClusterView }) {
  const { text } = useWords();
  const to = `/clusters/${cluster.name}`;
  const [here] = useRoute('/clusters/:name/*?');
  const [, params] = useRoute('/clusters/:name/*?');
  const current = here && (params as { name?: string } | null)?.name === cluster.name;
  return (
    <Link href={to} className={classes.entry} aria-current={current ? 'page' : undefined}>
      <StateMark meaning={meaningOfCluster(cluster.state)} />
      <span className={classes.name}>{cluster.name}</span>
      <Text span size="xs" c="dimmed">
        {text(`cluster-state.${cluster.state}`)}
      </Text>
      {cluster.adopted !== undefined && (
        <IconEye size={14} role="img" aria-hidden={false} aria-label={text('adopted.mark')} />
      )}
    </Link>
  );
}

function Entry({ to, icon, label }: { to: string; icon: React.ReactNode; label: string }) {
  const [here] = useRoute(`${to}/*?`);
  return (
    <Link href={to} className={classes.entry} aria-current={here ? 'page' : undefined}>
      {icon}
      <span className={classes.name}>{label}</span>
    </Link>
  );
}
