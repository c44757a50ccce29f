import { describe, expect, it } from 'vitest';
import { guidePage, sectionAt } from '../../../../src/shared/guide/guide.ts';
import { placeOf } from '../../../../src/shared/guide/pages.ts';
import { searchGuide } from '../../../../src/shared/guide/search.ts';

const deploy = guidePage(
  'deploy',
  '# Deploy\n\nMake a cluster.\n\n## Scale\n\nMore agents: `scale demo`.',
);
const upgrade = guidePage(
  'upgrade',
  '# Upgrade\n\nAnother version; scale first.\n\n| a |\n|---|\n| table words |',
);
const chinese = guidePage('deploy', '# 部署\n\n创建集群。\n\n## 扩缩\n\n更多代理节点。');

describe('searching the guide', () => {
  it('finds sections that have all words, those with the words in their title first', () => {
    const found = searchGuide([upgrade, deploy], 'SCALE');
    expect(found.map(({ section, page }) => [page, section.title])).toEqual([
      ['Deploy', 'Scale'],
      ['Upgrade', 'Upgrade'],
    ]);
    expect(searchGuide([upgrade, deploy], 'agents scale')).toHaveLength(1);
    expect(searchGuide([upgrade], 'table words')).toHaveLength(1);
  });

  it('finds parts of Chinese sentences', () => {
    expect(searchGuide([chinese], '代理')[0]?.excerpt).toBe('更多代理节点。');
  });

  it('shows a line of code where only that has the words', () => {
    expect(searchGuide([deploy], 'agents').map(({ code }) => code)).toEqual([false]);
    const typed = guidePage(
      'deploy',
      '# Deploy\n\nType it.\n\n```sh\nup demo\nscale demo --agents 2\n```',
    );
    expect(searchGuide([typed], '--AGENTS')[0]).toMatchObject({
      excerpt: 'scale demo --agents 2',
      code: true,
    });
  });

  it('finds nothing for nothing', () => {
    expect(searchGuide([deploy], '  ')).toEqual([]);
    expect(searchGuide([deploy], 'unheard-of')).toEqual([]);
  });

  it('shows the words within a long text', () => {
    const long = guidePage(
      'deploy',
      `# Long\n\n${'before '.repeat(40)}needle ${'after '.repeat(40)}`,
    );
    const [found] = searchGuide([long], 'needle');
    expect(found?.excerpt).toMatch(/^…before .*needle after .*…$/);
    expect(found?.excerpt.length).toBeLessThan(170);
  });
});

describe('places of the guide', () => {
  it('are pages and their headings, from wherever a link stands', () => {
    expect(placeOf('deploy.md', 'README')).toEqual({ page: 'deploy', heading: null });
    expect(placeOf('deploy.md#scale', 'README')).toEqual({ page: 'deploy', heading: 'scale' });
    expect(placeOf('#scale', 'deploy')).toEqual({ page: 'deploy', heading: 'scale' });
    for (const other of ['https://a.example', '../../doctor.md', 'nowhere.md', '']) {
      expect(placeOf(other, 'README'), other).toBeNull();
    }
  });

  it('are the same in every language by the English name of a heading', () => {
    expect(sectionAt(chinese, 'scale', deploy)?.title).toBe('扩缩');
    expect(sectionAt(chinese, '扩缩', deploy)?.title).toBe('扩缩');
    expect(sectionAt(chinese, 'nothing', deploy)).toBeNull();
  });
});
