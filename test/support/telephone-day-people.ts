import type { Random, TwilioSimulator } from '../simulator/index.js';

/** The numbers of a professional and of the two agencies of their network. */
export interface Lines {
  readonly doctor: string;
  readonly agencies: readonly string[];
}

/** What a professional answers with a key, who is called the first time or called back. */
const TO_TAKE = /Pour prendre l’appel|Pour la reprendre/;

/** How the people of one request behave. What their telephones remember of the one before is forgotten. */
export function castPeople(sim: TwilioSimulator, { doctor, agencies }: Lines, random: Random) {
  for (const number of agencies) {
    const phone = sim.telephone(number).forgetsScripts();
    phone.calls.length = 0;
    const roll = random.next();
    if (roll < 0.1) phone.isBusy();
    else if (roll < 0.2) phone.neverAnswers();
    else if (roll < 0.3) phone.hasVoicemail({ after: 6, greeting: 'Laissez un message.' });
    else
      phone.answers({ after: random.between(2, 14) }).whenHears(/tapez 1/, roll < 0.4 ? '9' : '1');
  }
  const phone = sim.telephone(doctor).forgetsScripts();
  phone.calls.length = 0;
  if (random.chance(0.04)) phone.neverAnswers();
  else phone.answers({ after: random.between(2, 8) }).whenHears(TO_TAKE, '1');
  phone.whenHears(/Pour terminer/, random.chance(0.5) ? '1' : '9');
}

/** Something that people do in the middle of a talk. */
export async function disturbTalk(
  sim: TwilioSimulator,
  { doctor, agencies }: Lines,
  random: Random,
): Promise<void> {
  const inHand = (number: string) => {
    const last = sim.telephone(number).lastCall;
    return last?.state === 'talking' ? last : undefined;
  };
  const deed = random.between(1, 3);
  if (deed === 1) await inHand(doctor)?.press('*');
  if (deed === 2) inHand(doctor)?.drops();
  if (deed === 3) for (const number of agencies) inHand(number)?.drops();
}
