import { describe, expect, it } from '@jest/globals';
import { ManualClock } from '../../kernel/clock.js';
import { MailServerWatch } from './mail-server-watch.js';

const away = Object.assign(new Error('x'), { code: 'ECONNREFUSED' });
const busy = Object.assign(new Error('x'), { code: 'EENVELOPE', responseCode: 451 });

describe('a mail server that does not answer', () => {
  it('is left alone for 20 seconds, then tried by one', () => {
    const clock = new ManualClock();
    const watch = new MailServerWatch(clock);
    expect([watch.mayTry(), watch.mayTry()]).toEqual([true, true]);
    watch.failed(away);
    clock.advance(19);
    expect(watch.mayTry()).toBe(false);
    clock.advance(1);
    expect([watch.mayTry(), watch.mayTry()]).toEqual([true, false]);
    watch.answered();
    expect([watch.mayTry(), watch.mayTry()]).toEqual([true, true]);
  });

  it('rests anew when the one who tried got no answer either', () => {
    const clock = new ManualClock();
    const watch = new MailServerWatch(clock);
    watch.failed(away);
    clock.advance(20);
    expect(watch.mayTry()).toBe(true);
    watch.failed(away);
    expect(watch.mayTry()).toBe(false);
  });

  it('is not one that answers no', () => {
    const watch = new MailServerWatch(new ManualClock());
    watch.failed(busy);
    expect(watch.mayTry()).toBe(true);
  });

  it('does not rest for ever when the clock is set back', () => {
    const clock = new ManualClock();
    const watch = new MailServerWatch(clock);
    watch.failed(away);
    clock.advance(-3600);
    expect(watch.mayTry()).toBe(true);
  });
});
