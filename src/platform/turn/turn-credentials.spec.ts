import { describe, expect, it } from '@jest/globals';
import { makeTurnCredentials, turnPassword } from './turn-credentials.js';

const until = new Date('2031-03-03T13:00:00Z');
const before = new Date('2031-03-03T12:59:59Z');

describe('TURN credentials', () => {
  it('are those that coturn makes of the same secret', () => {
    // echo -n '1930309200:leg-1' | openssl dgst -sha1 -hmac 'north' -binary | base64
    expect(makeTurnCredentials('north', 'leg-1', until)).toEqual({
      username: '1930309200:leg-1',
      credential: '2XCc/cM9FtlM/h4q7QK13Z3GCk0=',
    });
  });

  it('are recognised without a list, until their time', () => {
    const { username, credential } = makeTurnCredentials('north', 'leg-1', until);
    expect(turnPassword('north', username, before)).toBe(credential);
    expect(turnPassword('north', username, until)).toBeUndefined();
    expect(turnPassword('south', username, before)).not.toBe(credential);
  });

  it.each(['', 'leg-1', 'constructor', '9999999999', ':leg-1', '9999999999:a b', '1e9:leg-1'])(
    'are not found for the name %j',
    (username) => {
      expect(turnPassword('north', username, before)).toBeUndefined();
    },
  );
});
