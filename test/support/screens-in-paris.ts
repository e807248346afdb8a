/** Unit tests read hours as a member of a network in Paris does, wherever the machine stands. */
import { readHoursIn } from '../../web/src/format/time-zone.js';

readHoursIn('Europe/Paris');
