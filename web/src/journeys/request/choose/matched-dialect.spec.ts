import { describe, expect, it } from '@jest/globals';
import { searchLanguages } from '../../../languages/catalogue';
import { matchedDialect } from './matched-dialect';

describe('matchedDialect', () => {
  it('is the dialect whose name was typed', () => {
    const [match] = searchLanguages('hazaragi');
    expect([match?.language.id, match && matchedDialect(match)]).toEqual(['prs', 'hazaragi']);
  });

  it('is none where the language itself was found', () => {
    const [match] = searchLanguages('russe');
    expect(match && matchedDialect(match)).toBeNull();
  });
});
