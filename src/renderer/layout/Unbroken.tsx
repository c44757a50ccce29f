import { Box, Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { problem } from '../../shared/problem.ts';
import { ProblemCard } from '../elements/ProblemCard.tsx';
import { useWords } from '../words/context.tsx';

/** Shows what is in it; when that breaks, says so in its place until another page is opened. */
export function Unbroken({ children }: { children: ReactNode }) {
  const [place] = useLocation();
  return <Boundary place={place}>{children}</Boundary>;
}

interface BoundaryProps {
  readonly place: string;
  readonly children: ReactNode;
}

interface Broken {
  /** Null while everything can be shown. */
  readonly error: Error | null;
  /** Where it broke. */
  readonly place: string;
}

// React has no function for this.
class Boundary extends Component<BoundaryProps, Broken> {
  override state: Broken = { error: null, place: this.props.place };

  static getDerivedStateFromError(error: unknown): Partial<Broken> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps({ place }: BoundaryProps, state: Broken): Broken | null {
    return place === state.place ? null : { error: null, place };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <BrokenPage error={error} />;
  }
}

function BrokenPage({ error }: { error: Error }) {
  const { text } = useWords();
  return (
    <Box p="lg">
      <ProblemCard
        problem={problem('PAGE-BROKEN', { detail: error.message })}
        actions={<Button onClick={() => window.location.reload()}>{text('action.reload')}</Button>}
      />
    </Box>
  );
}
