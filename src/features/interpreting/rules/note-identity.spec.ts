import { describe, expect, it } from '@jest/globals';
import { findIdentity, type IdentityKind } from './note-identity.js';

const refused: [string, IdentityKind][] = [
  ['rappeler au 06 39 98 00 01', 'telephone'],
  ['0639980001', 'telephone'],
  ['05.36.49.00.12 après midi', 'telephone'],
  ['05-36-49-00-12', 'telephone'],
  ['+33 6 39 98 00 01', 'telephone'],
  ['+33 (0)6 39 98 00 01', 'telephone'],
  ['0033639980001', 'telephone'],
  ['tel:06/39/98/00/01', 'telephone'],
  ['0 6 3 9 9 8 0 0 0 1', 'telephone'],
  ['06\u00a039\u202f98\u00a000\u00a001', 'telephone'],
  ['٠٦٣٩٩٨٠٠٠١', 'telephone'],
  ['+212 6 12 34 56 78', 'telephone'],
  ['écrire à camille.essai@exemple.test', 'email'],
  ['camille(at)exemple.test', 'email'],
  ['camille arobase exemple point test', 'email'],
  ['NIR 1 80 03 31 555 123 45', 'nir'],
  ['180033155512345', 'nir'],
  ['1800331555123', 'nir'],
  ['2 85 12 2A 004 123 clé 17', 'nir'],
  ['285122B00412317', 'nir'],
  ['7 99 20 99 350 001', 'nir'],
  ['INS : 180033155512345', 'ins'],
  ['INS-NIR 2 85 12 2A 004 123 17', 'ins'],
  ['OID 1.2.250.1.213.1.4.8', 'ins'],
  ['1234567890123456789012', 'ins'],
  ['né le 12/03/1980', 'birth_date'],
  ['12.03.80', 'birth_date'],
  ['12-3-1980', 'birth_date'],
  ['12 mars 1980', 'birth_date'],
  ['1er avril 1955', 'birth_date'],
  ['née le 3 août', 'birth_date'],
  ['DDN 12031980', 'birth_date'],
  ['1980-03-12', 'birth_date'],
  ['12 03 1980', 'birth_date'],
  ['March 12, 1980', 'birth_date'],
  ['patiente du 12 mars 80.', 'birth_date'],
];

const harmless = [
  '',
  '2e étage',
  'RDV 14h30',
  'RDV 14 h 30, salle 12',
  'depuis 3 jours',
  'suivi 2024',
  'consultation de suivi, 3e rendez-vous de 2026',
  'rendez-vous le 12 mars à 14h30',
  'rendez-vous le 12 mars 14h30',
  'mardi 24 nov. 9 h 15',
  'traitement 3 x 500 mg pendant 10 jours',
  'paracétamol 1 g matin, midi, soir 1-1-1',
  'tension 14/8, température 38,5',
  'porte B, code bâtiment 12',
  'dialecte de Kaboul, parler lentement',
  'famille de 5 personnes, 2 enfants',
  'né en Érythrée, parle aussi arabe',
  'patient sourd de l’oreille gauche',
  'durée prévue : 20 à 30 min',
  'annonce difficile (1/2), suite le 15',
  'entre 10 h et 11 h, puis 14 h 15 à 15 h',
  '31000 Toulouse',
  'glycémie 1,20 puis 1,45 puis 1,80',
  'inspection de la bouche',
];

describe('findIdentity', () => {
  it.each(refused)('finds in "%s" a %s', (text, kind) => expect(findIdentity(text)).toBe(kind));
  it.each(harmless)('lets "%s" pass', (text) => expect(findIdentity(text)).toBeNull());
  it('answers quickly whatever the text', () => {
    const started = process.hrtime.bigint();
    for (const text of [
      '1 '.repeat(2000),
      '0.'.repeat(2000),
      'a@'.repeat(2000),
      '12/'.repeat(2000),
    ])
      findIdentity(text);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(1000);
  });
});
