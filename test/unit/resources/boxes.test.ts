import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { resourceText } from '../../../src/engine/resources.ts';
import { boxesFile, needOf } from '../../../src/shared/releases/boxes.ts';

const boxes = boxesFile.parse(parse(await resourceText('boxes.yaml')));

describe('resources/boxes.yaml', () => {
  it('has the DC/OS boxes with their published checksums', () => {
    const { versions } = boxes.dcosBox;
    expect(versions.length).toBe(17);
    expect(versions[0]).toMatchObject({
      version: '0.10.0',
      sha1: '7fb2743247442f11a05b766014544b4d517caeb2',
    });
  });

  it.each([
    ['2.2.1', '0.10.0', '19.03.5'],
    ['2.0.0', '0.10.0', '19.03.5'],
    ['1.13.9', '0.10.0', '18.09.9'],
    ['1.11.0', '0.9.2', '18.09.9'],
    ['1.7-open', '0.9.2', '18.09.9'],
    [null, '0.10.0', '19.03.5'],
  ])('says that DC/OS %s wants box %s or Docker %s', (dcos, box, docker) => {
    expect(needOf(boxes, dcos)).toEqual({ box, docker });
  });
});
