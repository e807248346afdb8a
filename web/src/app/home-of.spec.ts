import { describe, expect, it } from '@jest/globals';
import { safeNext } from './home-of';

describe('where one goes on to after signing in', () => {
  it.each(['/historique', '/console/historique', '/entretien/0199-ab'])('may be %s', (path) => {
    expect(safeNext(path)).toBe(path);
  });

  it.each([
    null,
    '',
    'historique',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/connexion',
    '/connexion/equipe',
    '/api/sign-out',
    '/historique?x=1',
    'javascript:alert(1)',
  ])('may not be %s', (path) => {
    expect(safeNext(path)).toBeNull();
  });
});
