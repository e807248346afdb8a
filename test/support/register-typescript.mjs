/**
 * Lets plain Node run our TypeScript from its source, for what runs outside Jest's own modules:
 * Jest's global setup, and the programs that tests start (`node --import …/register-typescript.mjs`).
 */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
