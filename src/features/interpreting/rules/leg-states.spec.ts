import { describe, expect, it } from '@jest/globals';
import { nextState, statesAccepting, tableFaults } from '../../../kernel/state-machine.js';
import { legStates, PRESENT_LEG, WAITING_LEG } from './leg-states.js';

describe('legStates', () => {
  it('is a sound table', () => {
    expect(tableFaults(legStates)).toEqual([]);
  });

  it('lets every live state leave', () => {
    const live = Object.keys(legStates.transitions).filter((state) => state !== 'out');
    expect(statesAccepting(legStates, 'leave').sort()).toEqual(live.sort());
  });

  it('drops only a leg that a page holds', () => {
    expect(statesAccepting(legStates, 'drop').sort()).toEqual([...PRESENT_LEG].sort());
    for (const state of WAITING_LEG) expect(nextState(legStates, state, 'drop')).toBeUndefined();
  });

  it('never brings back a leg that is out', () => {
    for (const event of ['answer', 'return', 'media_flows', 'ring'] as const)
      expect(nextState(legStates, 'out', event)).toBeUndefined();
  });
});
