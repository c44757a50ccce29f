import { Text } from '@mantine/core';
import type { ServiceDeployment } from '../../../shared/api/services.ts';
import { useWords } from '../../words/context.tsx';
import { Marked } from '../health/HealthMark.tsx';

/** What Marathon is about. */
export function Deployments({ deployments }: { deployments: readonly ServiceDeployment[] }) {
  const { text } = useWords();
  return (
    <div role="status">
      {deployments.map(({ id, apps, actions, step, steps }) => (
        <Text key={id} component="div">
          <Marked meaning="works">
            {text('services-page.deployment', {
              apps: apps.join(', '),
              actions: actions.join(', '),
              step,
              steps,
            })}
          </Marked>
        </Text>
      ))}
    </div>
  );
}
