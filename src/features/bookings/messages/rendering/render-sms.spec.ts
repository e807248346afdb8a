import { describe, expect, it } from '@jest/globals';
import { renderSms } from './render-sms.js';

describe('an SMS', () => {
  it('is written with the letters that a plain one has', () => {
    expect(renderSms('L’interprète\u00a0: «\u00a0François\u00a0», créole haïtien, ê…')).toBe(
      `Truchement: L'interprète: "Francois", créole haitien, e...`,
    );
  });

  it('has a sign for what no alphabet near it has', () => {
    expect(renderSms('ትግርኛ')).toBe('Truchement: ????');
  });
});
