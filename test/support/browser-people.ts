/** Who the demo's people are that the browser tests play: those of src/features/demo/demo-people.ts. */
export const DOCTOR = 'ines.marchal@garonne.example';
export const MIDWIFE = 'nadia.castaing@garonne.example';
export const NURSE = 'hugo.labat@garonne.example';
/** Operator of Agence Parole, which has the first rank. */
export const LEA = 'lea@parole.example';
/** Operator of Les Voix du Canal, which has the second. */
export const KARIM = 'karim@canal.example';
export const ADMIN = 'beatrice@garonne.example';
export const FUNDER = 'etienne@financeur.example';

export const PAROLE = 'Agence Parole';
export const CANAL = 'Les Voix du Canal';
