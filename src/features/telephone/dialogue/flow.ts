import type { Place } from './dialogue.js';

/**
 * Where each place may lead: the flow of a call that came in, as docs/telephony.md draws it. The property test walks
 * dialogues at random and finds them keep to it.
 */
export const dialogueFlow: Readonly<Record<Place, readonly Place[]>> = {
  code: ['code', 'pin', 'language', 'over'],
  pin: ['pin', 'code', 'language', 'over'],
  language: ['language', 'confirm', 'gender', 'waiting', 'over'],
  confirm: ['confirm', 'language', 'gender', 'over'],
  gender: ['gender', 'language', 'waiting', 'over'],
  waiting: ['waiting', 'gender_missing', 'nobody', 'returning', 'language', 'over'],
  gender_missing: ['gender_missing', 'waiting', 'nobody', 'returning', 'over'],
  nobody: ['nobody', 'over'],
  returning: ['returning', 'over'],
  over: ['over'],
};
