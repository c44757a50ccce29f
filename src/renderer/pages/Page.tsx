import { Stack, Text, Title } from '@mantine/core';
import { useId } from 'react';
import classes from './page.module.css';

/** A page with a title and sections below it, no wider than lines are read. */
export function Page({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Stack className={classes.page} gap="lg">
      <Title order={1}>{title}</Title>
      {children}
    </Stack>
  );
}

interface SectionProps {
  readonly title: string;
  /** A sentence below the title: what it is about, or what follows from a change. */
  readonly about?: string;
  readonly children: React.ReactNode;
}

/** A part of a page, framed and named. */
export function Section({ title, about, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <Stack gap="md">
        <div>
          <Title order={2} id={id}>
            {title}
          </Title>
          {about !== undefined && (
            <Text size="sm" c="dimmed">
              {about}
            </Text>
          )}
        </div>
        {children}
      </Stack>
    </section>
  );
}
