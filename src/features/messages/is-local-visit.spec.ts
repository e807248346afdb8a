import { describe, expect, it } from '@jest/globals';
import { isLocalVisit } from './is-local-visit.js';

describe('isLocalVisit', () => {
  it.each([
    ['127.0.0.1', 'localhost:3000'],
    ['127.0.0.1', '127.0.0.1:3000'],
    ['::1', '[::1]:3000'],
    ['::ffff:127.0.0.1', 'localhost'],
  ])('believes a visit from %s to %s', (peer, host) => {
    expect(isLocalVisit(peer, { host })).toBe(true);
  });

  it.each([
    ['another machine', '192.168.1.20', { host: 'localhost:3000' }],
    ['a host name that was led to this machine', '127.0.0.1', { host: 'attack.example:3000' }],
    ['a name that only begins like one', '127.0.0.1', { host: '127.0.0.1.attack.example' }],
    ['a proxy', '127.0.0.1', { host: 'localhost', 'x-forwarded-for': '203.0.113.4' }],
    ['no host', '127.0.0.1', {}],
  ])('does not believe %s', (_, peer, headers) => {
    expect(isLocalVisit(peer, headers)).toBe(false);
  });
});
