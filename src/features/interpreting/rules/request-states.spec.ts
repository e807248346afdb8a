import { describe, expect, it } from '@jest/globals';
import { nextState, tableFaults } from '../../../kernel/state-machine.js';
import { offerStates } from './offer-states.js';
import { isOver, LIVE_REQUEST, requestStates, type RequestState } from './request-states.js';

const states = Object.keys(requestStates.transitions) as RequestState[];

describe('the tables', () => {
  it.each([requestStates, offerStates])('of $name is sound', (table) => {
    expect(tableFaults(table as typeof requestStates)).toEqual([]);
  });

  it('let every state of a request reach an outcome', () => {
    for (const start of states) {
      const seen = new Set([start]);
      for (const state of seen)
        for (const next of Object.values(requestStates.transitions[state])) seen.add(next);
      expect([...seen].some(isOver)).toBe(true);
    }
  });

  it('end a request once: nothing leads out of an outcome', () => {
    for (const state of requestStates.terminal)
      expect(requestStates.transitions[state]).toEqual({});
  });

  it('name in SQL the very states that end a request', () => {
    const named = [...LIVE_REQUEST.matchAll(/'(\w+)'/g)].map((match) => match[1]).sort();
    expect(named).toEqual([...requestStates.terminal].sort());
  });

  it('let a member cancel until the two talk', () => {
    const cancellable = states.filter((state) => nextState(requestStates, state, 'cancel'));
    expect(cancellable).toEqual(['open', 'hunting', 'asking', 'waiting', 'connecting']);
  });
});
