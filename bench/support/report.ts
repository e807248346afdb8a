import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { PROJECT } from './product.js';
import type { Line, Result } from './result.js';

const REPORT = join(PROJECT, 'docs/performance.md');
const BEGIN = '<!-- figures: begin -->';
const END = '<!-- figures: end -->';
const HEAD = ['', 'product', 'floor', 'ratio', 'goal', 'met'];

/** The table on the terminal. */
export function printTable(results: readonly Result[]): void {
  const rows = results.flatMap(({ lines }) => lines).map(cells);
  const all = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  for (const row of all)
    console.log(row.map((cell, column) => cell.padEnd(widths[column]!)).join('  '));
  for (const note of results.flatMap(({ notes }) => notes)) console.log(`- ${note}`);
}

/** Writes the table between the markers of `docs/performance.md`. */
export async function writeReport(results: readonly Result[]): Promise<void> {
  const text = await readFile(REPORT, 'utf8');
  const [before, after] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (before < 0 || after < before) throw new Error(`${REPORT} has lost its markers.`);
  const figures = [
    `Run on ${new Date().toISOString().slice(0, 10)}: ${machine()}.`,
    '',
    ...[HEAD, HEAD.map(() => '---'), ...results.flatMap(({ lines }) => lines).map(cells)].map(
      (row) => `| ${row.join(' | ')} |`,
    ),
    '',
    ...results.flatMap(({ notes }) => notes).map((note) => `- ${note}`),
  ];
  const whole = [text.slice(0, before) + BEGIN, ...figures, text.slice(after)].join('\n');
  const style = await resolveConfig(REPORT);
  await writeFile(REPORT, await format(whole, { ...style, parser: 'markdown' }));
  console.log(`Written to ${REPORT}`);
}

function cells({ benchmark, figure, product, floor, ratio, goal, met }: Line): string[] {
  const verdict = met === null ? '' : met ? 'yes' : '**no**';
  return [`${benchmark}: ${figure}`, product, floor, ratio?.toFixed(2) ?? '', goal, verdict];
}

function machine(): string {
  const memory = Math.round(totalmem() / 1024 ** 3);
  return (
    `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${memory} GB, ${process.platform}, ` +
    `Node ${process.versions.node}`
  );
}
