import { describe, expect, it } from '@jest/globals';
import { telephoneFault } from './telephone-fault';
import { parseKeptLine } from './telephone-memory';

describe('the number to be called at', () => {
  it('is asked for, judged, or taken', () => {
    expect(telephoneFault('  ')).toBe('missing');
    expect(telephoneFault('05 36 49')).toBe('invalid');
    expect(telephoneFault('05 36 49 01 01')).toBeNull();
  });
});

describe('the line that a device was asked to keep', () => {
  it('is read as it was kept', () => {
    const line = { professionalLine: 'browser', telephone: '05 36 49 01 01' };
    expect(parseKeptLine(JSON.stringify(line))).toEqual(line);
  });

  it.each([null, 'null', '3', '{}', '{"telephone":""}', '{"telephone":5}'])(
    'is nothing where %s was kept',
    (text) => expect(parseKeptLine(text)).toBeNull(),
  );
});
