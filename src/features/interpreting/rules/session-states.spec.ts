import { describe, expect, it } from '@jest/globals';
import { nextState, tableFaults } from '../../../kernel/state-machine.js';
import { type SessionState, sessionStates } from './session-states.js';

describe('sessionStates', () => {
  it('is a sound table', () => {
    expect(tableFaults(sessionStates)).toEqual([]);
  });

  it('lets every live state end', () => {
    for (const state of ['connecting', 'talking', 'interrupted', 'replacing'] as const)
      expect(nextState(sessionStates, state, 'end')).toBe('ended');
  });

  it('goes from one interpreter to the next and back to the talk', () => {
    const walk = ['media_flows', 'interpreter_leaves', 'interpreter_found', 'media_flows'] as const;
    let state: SessionState = 'connecting';
    for (const event of walk) state = nextState(sessionStates, state, event)!;
    expect(state).toBe('talking');
  });

  it('does not interrupt what has not begun, and revives nothing', () => {
    expect(nextState(sessionStates, 'connecting', 'party_drops')).toBeUndefined();
    expect(nextState(sessionStates, 'ended', 'media_flows')).toBeUndefined();
  });
});
