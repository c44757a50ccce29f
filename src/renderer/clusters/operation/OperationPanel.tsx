import { Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { Fragment, Suspense, useState } from 'react';
import type { OperationView } from '../../../shared/operations/view.ts';
import type { ClusterView } from '../../../shared/snapshot.ts';
import { useClient } from '../../connection/context.tsx';
import { useAction } from '../../connection/use-action.ts';
import { useStream } from '../../connection/use-stream.ts';
import { ProblemCard } from '../../elements/ProblemCard.tsx';
import { later } from '../../layout/later.ts';
import { Waiting } from '../../layout/NoConnection.tsx';
import { ReportLink } from '../../report/ReportLink.tsx';
import { ResumeProblem } from '../../secrets/ResumeProblem.tsx';
import { useWords } from '../../words/context.tsx';
import { KnownCauses } from '../diagnosis/KnownCauses.tsx';
import { ClusterProblem } from '../names/ClusterProblem.tsx';
import { besideRefusal } from '../names/refusal.ts';
import { MachineProgress } from './MachineProgress.tsx';
import classes from './operation.module.css';
import { remainingText, runningSteps } from './progress-text.ts';
import { ScreenPicture } from './ScreenPicture.tsx';
import { StepList } from './StepList.tsx';
import { useElapsed } from './use-elapsed.ts';
import { WebInstaller } from './WebInstaller.tsx';

const LogView = later(() => import('../../logs/LogView.tsx'), 'LogView');

/** An operation while it runs, and after it ended before its end: plan, machines, what to do now. */
export function OperationPanel({ cluster }: { cluster: ClusterView }) {
  const client = useClient();
  const { name } = cluster;
  const [showLog, setShowLog] = useState(false);
  const id = cluster.operation?.id ?? `ended ${cluster.state}`;
  const { value, problem } = useStream<OperationView>(`${name} ${id}`, (signal) =>
    client.operations.watch({ name, operation: null }, { signal }),
  );
  const { text } = useWords();
  if (problem !== null && value === null) return <ProblemCard problem={problem} />;
  if (value === null) return <Waiting />;
  return (
    <Stack gap="md">
      <Summary operation={value} />
      <Outcome operation={value} cluster={cluster} />
      <WebInstaller name={name} operation={value} />
      <div className={classes.columns}>
        <StepList steps={value.steps} />
        <MachineProgress operation={value} machines={cluster.machines} />
      </div>
      <Now operation={value} />
      <div>
        <Button
          variant="default"
          size="sm"
          aria-expanded={showLog}
          onClick={() => setShowLog(!showLog)}
        >
          {text(showLog ? 'operation.hide-log' : 'operation.show-log')}
        </Button>
      </div>
      {showLog && (
        <Suspense fallback={<Waiting />}>
          <div className={classes.log}>
            <LogView name={name} operation={value.id} machines={cluster.machines} />
          </div>
        </Suspense>
      )}
    </Stack>
  );
}

function Summary({ operation }: { operation: OperationView }) {
  const { text } = useWords();
  const elapsed = useElapsed(operation);
  const percent = Math.floor(operation.progress * 100);
  const remaining = remainingText(operation);
  return (
    <div>
      <Group justify="space-between" mb={6}>
        <Title order={2}>{text(`kind.${operation.kind}`)}</Title>
        <Text c="dimmed" className="tabular">
          {elapsed !== null && text(elapsed)}
          {operation.running && remaining !== null && ` · ${text(remaining)}`}
        </Text>
      </Group>
      <Progress.Root size="md" transitionDuration={150}>
        <Progress.Section
          value={percent}
          aria-label={text(`kind.${operation.kind}`)}
          aria-valuetext={`${percent} %`}
        />
      </Progress.Root>
    </div>
  );
}

/** What went wrong, and the way on: what is done already is recognised and skipped. */
function Outcome({ operation, cluster }: { operation: OperationView; cluster: ClusterView }) {
  const { text } = useWords();
  const client = useClient();
  const { name } = cluster;
  const resume = useAction((secrets?: string) => client.clusters.resume({ name, secrets }));
  const unfinished = !operation.running && operation.outcome !== 'done';
  const problems = unfinished ? cluster.problems : operation.problems;
  const goOn = (
    <Button size="sm" loading={resume.busy} onClick={() => resume.run(undefined)}>
      {text('operation.go-on')}
    </Button>
  );
  return (
    <Stack gap="sm">
      {besideRefusal(problems).map((problem, index) => (
        <Fragment key={`${problem.code} ${problem.machine ?? ''}`}>
          <ClusterProblem
            problem={problem}
            name={cluster.name}
            all={problems}
            actions={unfinished && index === 0 ? goOn : undefined}
          />
          {problem.picture !== undefined && (
            <ScreenPicture
              name={cluster.name}
              machine={problem.machine ?? ''}
              path={problem.picture}
            />
          )}
        </Fragment>
      ))}
      {unfinished && (
        <KnownCauses name={cluster.name} operation={operation.id} problems={problems} />
      )}
      {unfinished && problems.length === 0 && <Group>{goOn}</Group>}
      {resume.problem !== null && (
        <ResumeProblem problem={resume.problem} busy={resume.busy} goOn={resume.run} />
      )}
      {/* Of a failure, the report is offered with what is known of it. */}
      {unfinished && operation.outcome === null && <ReportLink cluster={cluster.name} />}
    </Stack>
  );
}

/** One line of what is happening now, told to screen readers when it changes. */
function Now({ operation }: { operation: OperationView }) {
  const { text } = useWords();
  const [current] = runningSteps(operation);
  const newest = current?.machines.map((name) => operation.lastLines[name]).find(Boolean);
  return (
    <div className={classes.now}>
      <Text aria-live="polite">{current === undefined ? '' : text(current.title)}</Text>
      <Text size="sm" c="dimmed" ff="monospace" truncate lang="en" translate="no">
        {newest ?? operation.lastLines['-'] ?? ''}
      </Text>
    </div>
  );
}
