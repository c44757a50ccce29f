import { Box } from '@mantine/core';
import type { GuidePage } from '../../shared/guide/guide.ts';
import type { Block } from '../../shared/guide/markdown.ts';
import type { GuidePageName } from '../../shared/guide/pages.ts';
import { Copy } from '../elements/Copy.tsx';
import { Lines } from '../elements/Lines.tsx';
import table from '../elements/table.module.css';
import { useWords } from '../words/context.tsx';
import classes from './help.module.css';
import { Network } from './Network.tsx';
import { numbered } from './numbered.ts';
import { Words } from './Words.tsx';

/** A page of the guide. What its Markdown is made of becomes elements; none of it becomes HTML. */
export function Article({ page }: { page: GuidePage }) {
  return (
    <article className={classes.article} aria-label={page.title}>
      <Blocks blocks={page.blocks} page={page.name} />
    </article>
  );
}

interface PartProps<T> {
  readonly block: T;
  readonly page: GuidePageName;
}

function Blocks({ blocks, page }: { blocks: readonly Block[]; page: GuidePageName }) {
  return numbered(blocks).map(({ key, part }) => <Part key={key} block={part} page={page} />);
}

function Part({ block, page }: PartProps<Block>) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level as 1 | 2 | 3 | 4}` as const;
      return (
        <Heading id={block.id} tabIndex={-1}>
          <Words of={block.of} page={page} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Words of={block.of} page={page} />
        </p>
      );
    case 'code':
      return <Typed lines={block.lines} runs={block.language === 'sh'} />;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {numbered(block.items).map(({ key, part }) => (
            <li key={key}>
              <Blocks blocks={part} page={page} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <Table block={block} page={page} />;
    case 'note':
      return (
        <div className={classes.note} role="note">
          <Blocks blocks={block.of} page={page} />
        </div>
      );
    case 'image':
      return <Network />;
  }
}

/** Commands to copy; what programs write is only shown. */
function Typed({ lines, runs }: { lines: readonly string[]; runs: boolean }) {
  const { text } = useWords();
  const label = text(runs ? 'help-page.commands' : 'help-page.lines');
  return (
    <div className={classes.typed}>
      <Lines label={label} lines={lines} />
      {runs && (
        <div className={classes.copy}>
          <Copy value={lines.join('\n')} what={label} />
        </div>
      )}
    </div>
  );
}

function Table({ block, page }: PartProps<Extract<Block, { kind: 'table' }>>) {
  const { text } = useWords();
  return (
    // What is wide is scrolled, also by keyboard.
    <Box className={classes.wide} role="group" tabIndex={0} aria-label={text('help-page.table')}>
      <table className={table.table}>
        <thead>
          <tr>
            {numbered(block.head).map(({ key, part }) => (
              <th key={key} scope="col">
                <Words of={part} page={page} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbered(block.rows).map((row) => (
            <tr key={row.key}>
              {numbered(row.part).map(({ key, part }) => (
                <td key={key}>
                  <Words of={part} page={page} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
}
