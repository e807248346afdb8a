/** The whole product in a process that can be asked to send one status to an agency's consoles. */
import 'reflect-metadata';
import { LiveEvents, room } from '../../src/features/live/index.js';
import { readSettings } from '../../src/platform/config/read-settings.js';
import { newLogger } from '../../src/platform/logging/logger.js';
import { createApp } from '../../src/start/create-app.js';
import { freePort } from '../support/free-port.js';
import { benchId, KIND } from '../support/ids.js';
import { offerSample } from '../support/offer-sample.js';
import { answerFanOut } from './questions.js';

const [databaseUrl] = process.argv.slice(2);
const port = await freePort();
const { config } = readSettings({
  DATABASE_URL: databaseUrl,
  PORT: String(port),
  ROLE: 'web',
  DEMO: 'off',
  TURN_PORT: '0',
  LOG_LEVEL: 'warn',
});
const app = await createApp(config, databaseUrl!, newLogger(config.logLevel));
await app.listen(port, '127.0.0.1');
const live = app.get(LiveEvents);

const agencyRoom = room.agency(benchId(KIND.agency, 1));

answerFanOut(port, () => live.emit(agencyRoom, 'offer:changed', offerSample('mesure')));
