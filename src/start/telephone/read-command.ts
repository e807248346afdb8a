import { parseArgs } from 'node:util';
import type { Language } from '../../platform/carriers/twilio/operations/finding.js';

const NAMES = ['check', 'setup', 'fallback', 'card'] as const;
type Name = (typeof NAMES)[number];

/** What an operator asks of the telephone. */
export interface Command {
  readonly name: Name;
  readonly language: Language;
  /** `setup`: whether to change anything. */
  readonly apply: boolean;
  /** `fallback`: the folder to write to; undefined: to the terminal. */
  readonly folder: string | undefined;
}

export const USAGE = `check | setup [--apply] | fallback [--folder=…] | card    [--en]`;

/** @returns undefined where it can't be understood */
export function readCommand(args: readonly string[]): Command | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        en: { type: 'boolean' },
        apply: { type: 'boolean' },
        folder: { type: 'string' },
      },
    });
    const name = NAMES.find((one) => one === positionals[0]);
    if (!name || positionals.length > 1) return undefined;
    const language = values.en ? 'en' : 'fr';
    return { name, language, apply: values.apply ?? false, folder: values.folder };
  } catch {
    return undefined;
  }
}
