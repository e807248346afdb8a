/** A process with bare Socket.IO, which sends one status to all when it is asked. */
import { BARE_ROOM, startBareIo } from '../support/bare-io.js';
import { offerSample } from '../support/offer-sample.js';
import { answerFanOut } from './questions.js';

const { io, port } = await startBareIo();

answerFanOut(port, () => io.to(BARE_ROOM).emit('offer:changed', offerSample('mesure')));
