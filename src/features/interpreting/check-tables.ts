import { tableFaults } from '../../kernel/state-machine.js';
import { HUNT_SWEEPS, SESSION_SWEEPS } from './hunt/hunt-sweeper.js';
import { legStates } from './rules/leg-states.js';
import { offerStates } from './rules/offer-states.js';
import { requestStates } from './rules/request-states.js';
import { sessionStates } from './rules/session-states.js';

/** What is wrong with the tables of the heart; none where they are sound. */
export function faultsOfTables(): string[] {
  return [
    ...tableFaults(requestStates),
    ...tableFaults(offerStates),
    ...tableFaults(sessionStates),
    ...tableFaults(legStates),
    ...unsweptRequestStates(),
  ];
}

function unsweptRequestStates(): string[] {
  const swept: readonly string[] = [...HUNT_SWEEPS, ...SESSION_SWEEPS];
  return Object.keys(requestStates.transitions)
    .filter((state) => !(requestStates.terminal as readonly string[]).includes(state))
    .filter((state) => !swept.includes(state))
    .map((state) => `request: no sweeper looks after ${state}`);
}
