/**
 * How one signs in to the demo network. All of it is public, in the source and on the sign-in page: a database
 * that holds it never serves in production. Codes carry valid check digits.
 */

/** Personal codes by e-mail address of the demo member. */
export const DEMO_CODES: Readonly<Record<string, string>> = {
  'ines.marchal@garonne.example': '41072583',
  'thomas.ferrand@garonne.example': '52830165',
  'salome.vidal@garonne.example': '60944717',
  'nadia.castaing@garonne.example': '73519240',
  'hugo.labat@garonne.example': '82166052',
  'claire.doumenc@garonne.example': '29473183',
  'marc.esteve@garonne.example': '36705297',
  'julie.pons@garonne.example': '91582433',
  'paul.delmas@quercy.example': '14826970',
  'anais.roux@quercy.example': '39057619',
};

/** Passwords by e-mail address of the demo account. */
export const DEMO_PASSWORDS: Readonly<Record<string, string>> = {
  'lea@parole.example': 'demo-parole-2026',
  'karim@canal.example': 'demo-canal-2026',
  'beatrice@garonne.example': 'demo-reseau-2026',
  'etienne@financeur.example': 'demo-financeur-2026',
};
