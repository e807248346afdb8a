// Prints the sum over all suites of Jest's report. A suite that could not run and a broken gate count as failed.
import { readFileSync } from 'node:fs';

const [report, brokenGates] = process.argv.slice(2);
const sum = JSON.parse(readFileSync(report, 'utf8'));
const failed = sum.numFailedTests + sum.numRuntimeErrorTestSuites + Number(brokenGates ?? 0);
const skipped = sum.numPendingTests + sum.numTodoTests;
console.log(`${sum.numPassedTests} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 && sum.numPassedTests > 0 ? 0 : 1);
