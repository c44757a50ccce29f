import { Text, Title } from '@mantine/core';
import type { HostsState } from '../../../shared/api/hosts.ts';
import { Confirmed } from '../../elements/Confirmed.tsx';
import { readableBytes } from '../../elements/sizes.ts';
import { useWords } from '../../words/context.tsx';
import own from './names.module.css';
import type { Names } from './use-names.ts';

/** The file as it was before each of our changes, to be put back as a whole. */
export function HostsHistory({ state, names }: { state: HostsState; names: Names }) {
  const { text, language } = useWords();
  const { history } = state;
  const times = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' });
  return (
    <section aria-labelledby="names-history">
      <Title order={2} id="names-history">
        {text('names-page.history')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {text(history.length === 0 ? 'names-page.history.empty' : 'names-page.history.about')}
      </Text>
      {history.length > 0 && (
        <div className={own.scroll}>
          <table className={own.table} aria-labelledby="names-history">
            <thead>
              <tr>
                <th scope="col">{text('history.when')}</th>
                <th scope="col">{text('names-page.history.before')}</th>
                <th scope="col">{text('storage-page.size')}</th>
                <th scope="col">
                  <span className="visually-hidden">{text('storage-page.actions')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {history.map(({ id, at, reason, bytes }) => {
                const when = times.format(new Date(at));
                return (
                  <tr key={id}>
                    <td>{when}</td>
                    <td>{text(reason)}</td>
                    <td>{readableBytes(bytes)}</td>
                    <td className={own.end}>
                      <Confirmed
                        label={text('names-page.restore')}
                        about={when}
                        question={text('names-page.restore.confirm')}
                        busy={names.busy === `restore ${id}`}
                        danger={false}
                        act={() => names.do(`restore ${id}`)}
                      />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
