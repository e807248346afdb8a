import type { OfferView } from '../../src/features/agencies/console.view.js';
import { benchId, KIND } from './ids.js';

/** The news of a ring, as large as a real one. */
export function offerSample(note: string): OfferView {
  const now = '2026-11-24T09:00:00.000Z';
  return {
    id: benchId(KIND.pastOffer, 1),
    version: 1,
    requestId: benchId(KIND.past, 1),
    state: 'ringing',
    reason: null,
    wonBy: null,
    networkName: 'Réseau des mesures',
    language: 'rus',
    dialect: null,
    gender: 'either',
    patientPlace: 'room',
    professionalLine: 'browser',
    agencyLine: null,
    note,
    profession: '10',
    commune: 'Toulouse',
    rangAt: now,
    ringsUntil: now,
    notInterpreter: null,
    sessionId: null,
    now,
  };
}
