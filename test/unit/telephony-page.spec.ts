import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { keypadCard, languageCatalogue } from '../../src/features/languages/index.js';
import { dialogueFlow } from '../../src/features/telephone/dialogue/flow.js';
import { legStates } from '../../src/features/interpreting/rules/leg-states.js';
import type { StateTable } from '../../src/kernel/state-machine.js';
import { callStates } from '../../src/platform/carriers/call-states.js';
import { fr } from '../../src/platform/carriers/prompts/fr.js';

const page = readFileSync('docs/telephony.md', 'utf8');

/** The drawing of a table of states in Mermaid's words. */
function drawingOf({ initial, terminal, transitions }: StateTable<string, string>): string[] {
  const moves = Object.entries(transitions).flatMap(([from, events]) =>
    Object.entries(events).map(([event, to]) => `${from} --> ${to}: ${event}`),
  );
  return [
    ...initial.map((state) => `[*] --> ${state}`),
    ...moves,
    ...terminal.map((state) => `${state} --> [*]`),
  ];
}

/** The lines of the drawing that stands below the mention of a file. */
function drawnBelow(file: string): string[] {
  const [, after = ''] = page.split(`<!-- the table of ${file} -->`);
  const [, drawing = ''] = /```mermaid\nstateDiagram-v2\n([^`]*)```/.exec(after) ?? [];
  return drawing
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

describe('the page on telephony', () => {
  it('draws the states of a call as they are', () => {
    expect(drawnBelow('src/platform/carriers/call-states.ts')).toEqual(drawingOf(callStates));
  });

  it('draws the states of a leg as they are', () => {
    const file = 'src/features/interpreting/rules/leg-states.ts';
    expect(drawnBelow(file)).toEqual(drawingOf(legStates));
  });

  it('draws the way of a caller as it is', () => {
    const ways = Object.entries(dialogueFlow).flatMap(([from, places]) =>
      places.filter((to) => to !== from).map((to) => `${from} --> ${to}`),
    );
    const file = 'src/features/telephone/dialogue/flow.ts';
    expect(drawnBelow(file)).toEqual(['[*] --> code', ...ways, 'over --> [*]']);
  });

  it('names in its flow prompts of the catalogue alone, and all that an agency and a professional hear', () => {
    const [flow = ''] = /sequenceDiagram[^`]*/.exec(page) ?? [];
    const named = new Set(
      [...flow.matchAll(/\b[a-z]+_[a-z_]+\b|\bmenu\b|\boffer\b|\bgoodbye\b/g)].map(([key]) => key),
    );
    expect(named.size).toBeGreaterThan(10);
    for (const key of named) expect(Object.keys(fr)).toContain(key);
    const scripts = ['offer-script', 'leg-script', 'called-leg', 'professional-menu'];
    const moreTime = ['ask-more-time', 'interpreter-menu', 'tell-extension', 'warn-of-booked-end'];
    const said = [...scripts, ...moreTime, 'patient-script', 'patient-leg', 'warn-of-limit']
      .map((name) => readFileSync(`src/features/interpreting/telephone/${name}.ts`, 'utf8'))
      .join('\n');
    for (const key of named) expect(said).toContain(`'${key}'`);
  });

  it('holds the card of the keypad as the catalogue has it', () => {
    const [, card = ''] = /<!-- card -->\n\n([^<]*)\n\n<!-- \/card -->/.exec(page) ?? [];
    expect(card).toBe(keypadCard());
    const numbers = [...card.matchAll(/\| (\d+) +\|$/gm)].map(([, number]) => number);
    expect(numbers.sort()).toEqual(languageCatalogue.map(({ keypad }) => keypad).sort());
  });
});
