/** Unpacks npm's Chromium below TMPDIR, with the libraries that a bare machine lacks if AWS_EXECUTION_ENV asks for them. */
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
