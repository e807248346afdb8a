import { describe, expect, it } from '@jest/globals';
import { legStates } from '../rules/leg-states.js';
import { sessionStates } from '../rules/session-states.js';
import { LEG_SWEEPS, SESSION_SWEEPS } from './sweep-sessions.js';

describe('the sweeper of sessions', () => {
  it.each([
    ['leg', legStates, LEG_SWEEPS],
    ['session', sessionStates, SESSION_SWEEPS],
  ])('looks after every state of a %s that is not final', (_, table, sweeps) => {
    const live = Object.keys(table.transitions).filter(
      (state) => !(table.terminal as readonly string[]).includes(state),
    );
    expect(Object.keys(sweeps).sort()).toEqual(live.sort());
  });
});
