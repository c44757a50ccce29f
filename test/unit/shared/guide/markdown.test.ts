import { describe, expect, it } from 'vitest';
import { parseInline, plainText } from '../../../../src/shared/guide/inline.ts';
import { parseMarkdown } from '../../../../src/shared/guide/markdown.ts';

const text = (words: string) => [{ kind: 'text', text: words }];

describe('running text', () => {
  it('knows code, strong words, links and addresses', () => {
    expect(
      parseInline('Run `up demo` **now**, see [deploy](deploy.md#scale) or <https://a.example>.'),
    ).toEqual([
      { kind: 'text', text: 'Run ' },
      { kind: 'code', text: 'up demo' },
      { kind: 'text', text: ' ' },
      { kind: 'strong', of: text('now') },
      { kind: 'text', text: ', see ' },
      { kind: 'link', to: 'deploy.md#scale', of: text('deploy') },
      { kind: 'text', text: ' or ' },
      { kind: 'link', to: 'https://a.example', of: text('https://a.example') },
      { kind: 'text', text: '.' },
    ]);
  });

  it('takes HTML, and marks within code or behind a backslash, for text', () => {
    expect(parseInline('<b onclick="x()">no</b> \\*\\*stars\\*\\* `**code**`')).toEqual([
      { kind: 'text', text: '<b onclick="x()">no</b> **stars** ' },
      { kind: 'code', text: '**code**' },
    ]);
    expect(parseInline('[run](javascript:alert(1))')).toEqual(text('[run](javascript:alert(1))'));
  });

  it('is read without its marks', () => {
    expect(plainText(parseInline('**Stop `demo`** [now](a.md)'))).toBe('Stop demo now');
  });
});

describe('a page', () => {
  it('has headings with the ids that GitHub gives them, each once', () => {
    const blocks = parseMarkdown('# Get `up` & run!\n\n## Stop\n## Stop\n## 停止 集群');
    expect(blocks.map((block) => block.kind === 'heading' && [block.level, block.id])).toEqual([
      [1, 'get-up--run'],
      [2, 'stop'],
      [2, 'stop-1'],
      [2, '停止-集群'],
    ]);
  });

  it('has code with its language and what is said behind it, exactly as it is', () => {
    expect(parseMarkdown('```sh internet\ndownload 1.13.9\n\n  # <x> | **y**\n```\nafter')).toEqual(
      [
        {
          kind: 'code',
          language: 'sh',
          note: 'internet',
          lines: ['download 1.13.9', '', '  # <x> | **y**'],
        },
        { kind: 'paragraph', of: text('after') },
      ],
    );
  });

  it('has lists whose items may hold lists and code', () => {
    const [list, after] = parseMarkdown(
      '1. one\n   - deep\n2. two\n\n   ```\n   x\n   ```\n\nafter',
    );
    expect(list).toEqual({
      kind: 'list',
      ordered: true,
      items: [
        [
          { kind: 'paragraph', of: text('one') },
          { kind: 'list', ordered: false, items: [[{ kind: 'paragraph', of: text('deep') }]] },
        ],
        [
          { kind: 'paragraph', of: text('two') },
          { kind: 'code', language: '', note: '', lines: ['x'] },
        ],
      ],
    });
    expect(after).toEqual({ kind: 'paragraph', of: text('after') });
  });

  it('has tables, also with a bar in a cell', () => {
    expect(parseMarkdown('| a | b |\n|---|---|\n| 1 | x\\|y |\n')).toEqual([
      {
        kind: 'table',
        head: [text('a'), text('b')],
        rows: [[text('1'), text('x|y')]],
      },
    ]);
  });

  it('has notes and pictures, and leaves comments out', () => {
    expect(parseMarkdown('> Mind\n> this\n\n<!-- made -->\n![A picture](network.svg)')).toEqual([
      { kind: 'note', of: [{ kind: 'paragraph', of: text('Mind this') }] },
      { kind: 'image', source: 'network.svg', words: 'A picture' },
    ]);
  });

  it('joins the lines of a paragraph, in Chinese without a space', () => {
    expect(parseMarkdown('one\ntwo')).toEqual([{ kind: 'paragraph', of: text('one two') }]);
    expect(parseMarkdown('一台\n机器')).toEqual([{ kind: 'paragraph', of: text('一台机器') }]);
    expect(parseMarkdown('使用\nVagrant')).toEqual([
      { kind: 'paragraph', of: text('使用 Vagrant') },
    ]);
  });

  it('comes to an end, whatever it is given', () => {
    for (const odd of ['```', '|', '>', '- ', '#', '1.', '![x](', '\t', '-\n  \n-', '| a']) {
      expect(() => parseMarkdown(odd), odd).not.toThrow();
    }
  });
});
