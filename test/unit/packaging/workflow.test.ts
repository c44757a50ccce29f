import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const source = read('.github/workflows/ci.yml');
const workflow: Workflow = parse(source);
const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));

interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<'test' | 'dist', Job>;
}
interface Job {
  if?: string;
  permissions: Record<string, string>;
  strategy: { matrix: { os?: string[]; include?: { os: string; task: string }[] } };
  steps: { uses?: string; run?: string }[];
}
const { test, dist } = workflow.jobs;
const systems = ['ubuntu-latest', 'macos-latest', 'windows-latest'];

describe('continuous integration', () => {
  it('tests every change on the three systems', () => {
    expect(test.strategy.matrix.os).toEqual(systems);
    expect(commands(test)).toEqual(['npm test', 'npm run check']);
  });

  it('makes the installers of each system, for a tag only', () => {
    expect(dist.strategy.matrix.include?.map(({ os }) => os)).toEqual(systems);
    expect(dist.if).toBe("startsWith(github.ref, 'refs/tags/v')");
  });

  it('runs npm scripts that exist', () => {
    const tasks = dist.strategy.matrix.include?.map(({ task }) => `npm run ${task}`) ?? [];
    const run = [...commands(test), ...tasks].map((command) => /^npm (run )?(\S+)$/.exec(command));
    expect(run.map((match) => match?.[2]).filter((name) => !(name && name in scripts))).toEqual([]);
  });

  it('may read the code and nothing else, and knows no secret', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of [test, dist]) expect(job.permissions).toEqual({ contents: 'read' });
    expect(source).not.toContain('secrets.');
  });

  it('uses actions of a stated version', () => {
    const used = [...test.steps, ...dist.steps].flatMap(({ uses }) => uses ?? []);
    for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@v\d+$/);
  });
});

function commands({ steps }: Job): string[] {
  return steps.flatMap(({ run }) => run ?? []);
}
