import { describe, expect, it } from '@jest/globals';
import { newLogger } from './logger.js';

function lineOf(write: (logger: ReturnType<typeof newLogger>) => void): string {
  let line = '';
  write(newLogger('info', { write: (text) => (line += text) }));
  return line;
}

describe('the log', () => {
  it('censors secrets and identities wherever they stand', () => {
    const line = lineOf((log) =>
      log.info({ code: '12345678', body: { password: 'sesame', deep: { email: 'a@b.test' } } }),
    );
    expect(line).not.toMatch(/12345678|sesame|a@b\.test/);
  });

  it('shows of a failed statement the text, but not what it was given', () => {
    const failed = Object.assign(new Error('duplicate key value'), {
      query: 'INSERT INTO member',
      parameters: ['camille@exemple.test'],
      driverError: { detail: 'Key (email)=(camille@exemple.test) already exists.' },
    });
    const line = lineOf((log) => log.error({ err: failed, correlationId: 'c1' }, 'request failed'));
    expect(line).toContain('INSERT INTO member');
    expect(line).toContain('"correlationId":"c1"');
    expect(line).not.toContain('camille');
  });

  it.each(['join', 'j', 'calendars'])('cuts secrets and queries out of addresses: %s', (path) => {
    const token = 'A'.repeat(43);
    const url = `/api/${path}/${token}.ics?x=secret`;
    const line = lineOf((log) => log.info({ req: { id: 'r1', method: 'GET', url } }));
    expect(line).toContain(`/api/${path}/[…]`);
    expect(line).not.toMatch(/AAAA|secret/);
  });
});
