import { SystemClock } from './kernel/clock.js';
import { loadConfig } from './platform/config/config.js';
import { explainFailure } from './start/explain-failure.js';
import { operate } from './start/telephone/operate.js';
import { readCommand, USAGE } from './start/telephone/read-command.js';

/** What an operator does about the telephone: `node dist/src/telephone.js check`. Exit codes: 1 a fault, 2 settings. */
async function main(): Promise<number> {
  const command = readCommand(process.argv.slice(2));
  if (!command) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const { lines, exitCode } = await operate(command, loadConfig(), new SystemClock());
  process.stdout.write(`${lines.join('\n')}\n`);
  return exitCode;
}

try {
  process.exitCode = await main();
} catch (error) {
  const { words, exitCode } = explainFailure(error);
  process.stderr.write(`${words}\n`);
  process.exitCode = exitCode;
}
