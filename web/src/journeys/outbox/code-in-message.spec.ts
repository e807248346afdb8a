import { describe, expect, it } from '@jest/globals';
import { codeInMessage } from './code-in-message';

describe('codeInMessage', () => {
  it.each([
    ['Bonjour,\n\n012\u00a0345\n\nvalable 10\u00a0minutes', '012345'],
    ['Hello,\n\n012345\n', '012345'],
  ])('finds the code in %j', (body, code) => {
    expect(codeInMessage(body)).toBe(code);
  });

  it.each([
    'Bonjour',
    '1234567',
    '12\u00a0345',
    '05\u00a036\u00a049',
    'Numéro du rendez-vous\u00a0: 412\u00a0907',
  ])('finds none in %j', (body) => {
    expect(codeInMessage(body)).toBeNull();
  });
});
