/**
 * Professions of the members: the codes of the French national nomenclature TRE_G15 that networks admit, with our
 * own labels. Pure, and used by the browser too.
 */
export interface Profession {
  /** TRE_G15. */
  readonly code: string;
  readonly fr: string;
  readonly en: string;
}

/** In the order of a choice: the most frequent in networks first. */
export const PROFESSIONS: readonly Profession[] = [
  { code: '10', fr: 'Médecin', en: 'Doctor' },
  { code: '60', fr: 'Infirmier ou infirmière', en: 'Nurse' },
  { code: '21', fr: 'Pharmacien ou pharmacienne', en: 'Pharmacist' },
  { code: '50', fr: 'Sage-femme', en: 'Midwife' },
  { code: '40', fr: 'Chirurgien-dentiste', en: 'Dentist' },
  { code: '70', fr: 'Kinésithérapeute', en: 'Physiotherapist' },
  { code: '93', fr: 'Psychologue', en: 'Psychologist' },
  { code: '91', fr: 'Orthophoniste', en: 'Speech therapist' },
  { code: '94', fr: 'Ergothérapeute', en: 'Occupational therapist' },
  { code: '96', fr: 'Psychomotricien ou psychomotricienne', en: 'Psychomotor therapist' },
  { code: '92', fr: 'Orthoptiste', en: 'Orthoptist' },
  { code: '80', fr: 'Pédicure-podologue', en: 'Podiatrist' },
  { code: '95', fr: 'Diététicien ou diététicienne', en: 'Dietitian' },
  { code: '69', fr: 'Infirmier ou infirmière psychiatrique', en: 'Psychiatric nurse' },
  { code: '39', fr: 'Préparateur ou préparatrice en pharmacie', en: 'Pharmacy technician' },
  { code: '86', fr: 'Technicien ou technicienne de laboratoire', en: 'Laboratory technician' },
  { code: '98', fr: 'Manipulateur ou manipulatrice radio', en: 'Radiographer' },
];

export const PROFESSION_CODES: readonly string[] = PROFESSIONS.map(({ code }) => code);

/** The label of a profession; the bare code where it is not one of ours. */
export function professionLabel(code: string, locale: 'fr' | 'en'): string {
  return PROFESSIONS.find((profession) => profession.code === code)?.[locale] ?? code;
}
