import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../connection/context.tsx';
import { useWords } from '../../words/context.tsx';
import classes from './operation.module.css';

interface ScreenPictureProps {
  /** Name of the cluster. */
  readonly name: string;
  readonly machine: string;
  /** Path of the file on the engine's computer. */
  readonly path: string;
}

/** What the screen of a machine showed that did not answer, and where the picture lies. */
export function ScreenPicture({ name, machine, path }: ScreenPictureProps) {
  const { text } = useWords();
  const client = useClient();
  const file = path.split(/[\\/]/).at(-1) ?? '';
  const { data, error } = useQuery({
    queryKey: ['picture', name, file],
    queryFn: () => client.logs.picture({ name, file }),
  });
  if (data === undefined && error === null) return null;
  const png = data?.png ?? null;
  const alt = text('picture.alt', { machine });
  return (
    <figure className={classes.screen}>
      {png === null ? (
        <Text size="sm" c="dimmed">
          {text('picture.gone')}
        </Text>
      ) : (
        <img src={`data:image/png;base64,${png}`} alt={alt} />
      )}
      <figcaption>
        <Text size="sm" c="dimmed">
          {alt}
        </Text>
        <Text size="xs" c="dimmed" ff="monospace" className={classes.screenPath}>
          {path}
        </Text>
      </figcaption>
    </figure>
  );
}
