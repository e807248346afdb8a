/**
 * Loaded into the programs that tests start (`node --import …/end-with-parent.mjs`): when the test that holds the other
 * end of its input is gone, however it went, the program dies with it.
 */
process.stdin.on('error', () => undefined);
process.stdin.once('close', () => process.kill(process.pid, 'SIGKILL'));
process.stdin.resume();
process.stdin.unref();
