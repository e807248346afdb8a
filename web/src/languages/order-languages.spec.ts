import { describe, expect, it } from '@jest/globals';
import { languageCatalogue } from './catalogue';
import { langTag } from './lang-tag';
import { orderLanguages } from './order-languages';

describe('orderLanguages', () => {
  it('puts what the network covers first, the most asked first', () => {
    const ordered = orderLanguages(['pol', 'ukr', 'rus']).map(({ id }) => id);
    expect(ordered.slice(0, 3)).toEqual(['rus', 'ukr', 'pol']);
  });

  it('leaves no language out', () => {
    expect(orderLanguages(['rus'])).toHaveLength(languageCatalogue.length);
  });
});

describe('langTag', () => {
  it.each([
    ['rus', 'ru'],
    ['tir', 'ti'],
    ['apd', 'apd'],
  ])('%s is marked %s', (id, tag) => {
    expect(langTag(id)).toBe(tag);
  });

  it('is a tag that browsers know for every language', () => {
    for (const { id } of languageCatalogue) {
      expect(() => new Intl.Locale(langTag(id))).not.toThrow();
    }
  });
});
