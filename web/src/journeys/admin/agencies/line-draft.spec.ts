import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../../../api/api-error';
import { isAboutLine, type LineDraft, lineFaults, toLine } from './line-draft';

const whole: LineDraft = {
  line: ' 03 53 01 00 01',
  acceptsBy: 'answer',
  menuKeys: ' ww1 ',
  ringSeconds: '30',
  staggerSeconds: '12',
};

describe('the form of a line', () => {
  it('is without fault when everything stands', () => {
    expect(lineFaults(whole)).toEqual({});
    expect(toLine(whole)).toEqual({
      ...{ line: '03 53 01 00 01', acceptsBy: 'answer', menuKeys: 'ww1' },
      ...{ ringSeconds: 30, staggerSeconds: 12 },
    });
  });

  it('says nothing of a menu where there is no line', () => {
    const empty = { ...whole, line: ' ', menuKeys: 'abc' };
    expect(lineFaults(empty)).toEqual({});
    expect(toLine(empty)).toMatchObject({ line: null, menuKeys: null });
  });

  it.each([
    [{ menuKeys: 'tapez 1' }, 'menuKeys'],
    [{ menuKeys: '1'.repeat(33) }, 'menuKeys'],
    [{ ringSeconds: '4' }, 'ringSeconds'],
    [{ ringSeconds: '' }, 'ringSeconds'],
    [{ ringSeconds: '301' }, 'ringSeconds'],
    [{ staggerSeconds: '0' }, 'staggerSeconds'],
    [{ staggerSeconds: '1,5' }, 'staggerSeconds'],
  ])('finds what is wrong: %j', (given, field) => {
    expect(lineFaults({ ...whole, ...given })).toEqual({ [field]: field });
  });

  it('knows when the service refuses the number, and when something else', () => {
    const refused = (code: string, details?: object) => new ApiError(code, 'Non.', 422, details);
    expect(isAboutLine(refused('LINE_IS_OURS'))).toBe(true);
    expect(isAboutLine(refused('VALIDATION', { fields: [{ field: 'line' }] }))).toBe(true);
    expect(isAboutLine(refused('VALIDATION', { fields: [{ field: 'menuKeys' }] }))).toBe(false);
    expect(isAboutLine(refused('CONTRACT_UNKNOWN'))).toBe(false);
  });
});
