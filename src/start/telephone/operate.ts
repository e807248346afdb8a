import { keypadCard } from '../../features/languages/index.js';
import type { Clock } from '../../kernel/clock.js';
import {
  checkTelephone,
  NO_TELEPHONE,
} from '../../platform/carriers/twilio/operations/check-telephone.js';
import { isSound, lineOf } from '../../platform/carriers/twilio/operations/finding.js';
import { setUpNumber } from '../../platform/carriers/twilio/operations/set-up-number.js';
import type { Config } from '../../platform/config/config.js';
import type { Command } from './read-command.js';
import { tellSetUp } from './tell-set-up.js';
import { fallbackDocuments, readNetworkLines, writeDocuments } from './write-fallback.js';

/** What a program says, and its exit code: 1 where there is a fault. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1;
}

const NO_LINES = {
  fr: 'Aucun contrat en vigueur n’a de ligne (colonne contract.line)\u00a0: il n’y a pas de document à écrire.',
  en: 'No contract in force has a line (column contract.line): there is no document to write.',
};

/** Carries out an operator's command. */
export async function operate(command: Command, config: Config, clock: Clock): Promise<Outcome> {
  const { language } = command;
  switch (command.name) {
    case 'check': {
      const findings = await checkTelephone(config, clock);
      const lines = findings.map((finding) => lineOf(finding, language));
      return { lines, exitCode: isSound(findings) ? 0 : 1 };
    }
    case 'setup': {
      const setUp = await setUpNumber(config, command.apply);
      return { lines: tellSetUp(setUp, language), exitCode: isSound(setUp.findings) ? 0 : 1 };
    }
    case 'fallback':
      return writeFallback(command, config, clock);
    case 'card':
      return { lines: [keypadCard()], exitCode: 0 };
  }
}

async function writeFallback(
  { folder, language }: Command,
  config: Config,
  clock: Clock,
): Promise<Outcome> {
  if (!config.telephone) return { lines: [lineOf(NO_TELEPHONE, language)], exitCode: 1 };
  const networks = await readNetworkLines(config, clock.now());
  const documents = fallbackDocuments(networks, config.telephone.number);
  if (documents.length === 0) return { lines: [NO_LINES[language]], exitCode: 1 };
  if (folder) return { lines: await writeDocuments(folder, documents), exitCode: 0 };
  const [only, ...others] = documents;
  // Alone it is the document and nothing else, to be sent to a file.
  if (others.length === 0) return { lines: [only!.text], exitCode: 0 };
  return { lines: documents.flatMap(({ slug, text }) => [`<!-- ${slug} -->`, text]), exitCode: 0 };
}
