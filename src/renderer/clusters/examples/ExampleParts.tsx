import type { ExamplePartState, ExamplePartView } from '../../../shared/api/examples.ts';
import { type Meaning, StateMark } from '../../elements/StateMark.tsx';
import { useWords } from '../../words/context.tsx';
import classes from './examples.module.css';

/** The parts of an example in their order, each as far as it is. */
export function ExampleParts({ parts }: { parts: readonly ExamplePartView[] }) {
  const { text } = useWords();
  return (
    <ol className={classes.parts} aria-label={text('examples-page.parts')}>
      {parts.map(({ app, state, running, wanted, ours, detail }) => (
        <li key={app}>
          <StateMark meaning={meanings[state]} size={10} />
          <span className={classes.app}>{app}</span>
          <span>{text(`example.state.${state}`)}</span>
          {state !== 'absent' && (
            <span className={classes.count}>
              {text('examples-page.instances', { running, wanted })}
            </span>
          )}
          {state !== 'absent' && !ours && <span>{text('examples-page.there-before')}</span>}
          {detail !== null && <span className={classes.detail}>{detail}</span>}
        </li>
      ))}
    </ol>
  );
}

const meanings: Readonly<Record<ExamplePartState, Meaning>> = {
  absent: 'off',
  starting: 'works',
  running: 'runs',
  failing: 'needs',
  stopped: 'off',
};
