import { describe, expect, test } from 'vitest';
import { parsePostflight } from '../../../../src/engine/install/postflight-report.ts';
import { renderText } from '../../../../src/shared/messages/message.ts';

const units = 'unit dcos-download ok\nunit dcos-setup ok\n';
const waitingFor = (output: string) => parsePostflight(output).waiting.map((m) => renderText(m));

describe('the report of a machine', () => {
  test('is nothing to wait for where all is well', () => {
    const output = `${units}program dcos-check-runner 0\nhttp 80 200\noutput\n{"status":0,"checks":{}}\n`;
    expect(parsePostflight(output)).toEqual({ waiting: [], failing: [], hopeless: false });
  });

  test('names the checks that fail, in DC/OS 1.10 and newer', () => {
    const checks = {
      status: 2,
      checks: {
        components_agent: { status: 2, output: 'dcos-net.service: unhealthy\nmore' },
        tar: { status: 0, output: '' },
        clock_sync: { status: 1, output: 'drifting' },
      },
    };
    const said = JSON.stringify(checks, null, 2);
    const output = `${units}program dcos-check-runner 2\nhttp 61001 000\noutput\n${said}\n`;
    expect(parsePostflight(output).failing).toEqual(['components_agent', 'http:61001']);
    expect(waitingFor(output)).toEqual([
      'waiting for components_agent: dcos-net.service: unhealthy',
      'waiting for the Admin Router on port 61001',
    ]);
  });

  test('goes on from the checks of the machine to those of the cluster', () => {
    const ok = '{"status":0,"checks":{"xz":{"status":0,"output":""}}}';
    const bad = '{"status":2,"checks":{"replog":{"status":2,"output":"no quorum"}}}';
    const output = `${units}program dcos-check-runner 2\nhttp 80 200\noutput\n${ok}\n${bad}\n`;
    expect(waitingFor(output)).toEqual(['waiting for replog: no quorum']);
  });

  test('reads the older form, and shows the program’s own words where there is no form', () => {
    const failing = `${units}program 3dt 1\nhttp 80 200\noutput\n[dcos-spartan.service]: inactive\n`;
    expect(waitingFor(failing)).toEqual(['waiting for dcos-spartan.service: inactive']);
    const early = `${units}program none 3\nhttp 80 200\noutput\nno check program is installed yet\n`;
    expect(waitingFor(early)).toEqual(['waiting for none: no check program is installed yet']);
  });

  // 3dt (1.9) ends with 1 where a unit is not well; for its successors 1 is a warning.
  test.each([
    ['3dt', [true, false, false, false]],
    ['dcos-diagnostics', [true, true, false, false]],
    ['dcos-check-runner', [true, true, false, false]],
  ])('reads the exit codes 0 to 3 of %s as that program means them', (program, well) => {
    const ends = [0, 1, 2, 3].map((code) => {
      const said = `${units}program ${program} ${code}\nhttp 80 200\noutput\nsome words\n`;
      return parsePostflight(said).waiting.length === 0;
    });
    expect(ends).toEqual(well);
  });

  test('takes a warning and a log-in page for well', () => {
    expect(waitingFor(`${units}program dcos-check-runner 1\nhttp 80 401\noutput\n{}\n`)).toEqual(
      [],
    );
  });

  test('is hopeless when a unit that installs DC/OS failed', () => {
    const output =
      'unit dcos-download ok\nunit dcos-setup failed\nprogram none 3\nhttp 80 000\noutput\n';
    expect(parsePostflight(output)).toMatchObject({ hopeless: true });
  });
});
