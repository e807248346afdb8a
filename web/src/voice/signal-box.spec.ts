import { describe, expect, it } from '@jest/globals';
import { EarlySignals, UnsentSignals, type ArrivedSignal } from './signal-box';

const from = (fromConnection: string, sdpMid: string): ArrivedSignal => ({
  sessionId: 's',
  toLegId: 'a',
  toConnection: 'A1',
  fromLegId: 'b',
  fromConnection,
  candidate: { sdpMid },
});

describe('signals that overtake the view', () => {
  it('wait in their order and are given once', () => {
    const early = new EarlySignals();
    early.keep(from('B1', '0'));
    early.keep(from('B1', '1'));
    expect(early.take('b', 'B1').map((signal) => signal.candidate?.sdpMid)).toEqual(['0', '1']);
    expect(early.take('b', 'B1')).toEqual([]);
  });

  it('of a page that is gone are dropped', () => {
    const early = new EarlySignals();
    early.keep(from('B1', '0'));
    early.keep(from('B2', '0'));
    expect(early.take('b', 'B2')).toHaveLength(1);
  });
});

describe('signals that could not be sent', () => {
  it('go out afterwards, but only to a page that is still there', () => {
    const unsent = new UnsentSignals();
    unsent.keep({ sessionId: 's', toLegId: 'b', toConnection: 'B1' });
    unsent.keep({ sessionId: 's', toLegId: 'c', toConnection: 'C1' });
    const sent = unsent.take(
      new Map([
        ['b', 'B1'],
        ['c', 'C2'],
      ]),
    );
    expect(sent.map((signal) => signal.toLegId)).toEqual(['b']);
    expect(unsent.take(new Map([['c', 'C1']]))).toEqual([]);
  });
});
