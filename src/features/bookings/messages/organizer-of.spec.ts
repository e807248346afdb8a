import { describe, expect, it } from '@jest/globals';
import { organizerOf } from './organizer-of.js';

describe('who makes the appointments', () => {
  it.each([
    ['Truchement <bonjour@truchement.example>', 'Truchement', 'bonjour@truchement.example'],
    ['"Réseau, Garonne" <rdv@x.example>', 'Réseau, Garonne', 'rdv@x.example'],
    ['rdv@x.example', 'Truchement', 'rdv@x.example'],
  ])('is whoever writes the mails: %s', (mailFrom, name, email) => {
    expect(organizerOf({ mailFrom })).toEqual({ name, email });
  });
});
