/** Who and what stands in the demo networks. Everybody is invented; telephone numbers are those kept for fiction. */

export interface DemoMember {
  givenName: string;
  familyName: string;
  /** TRE_G15. */
  profession: string;
  /** What the person does and where, for the list of demo sign-ins. */
  duty: string;
  email: string;
  practice: string;
  communeCode: string;
  communeName: string;
  favourites: string[];
}

export interface DemoNetwork {
  slug: string;
  name: string;
  telephone: string;
  /** Slugs of the agencies under contract, by rank. */
  agencies: string[];
  members: DemoMember[];
}

/** A member in one line: name, profession, duty, e-mail address, practice, commune, favourite languages. */
function member(
  name: string,
  profession: string,
  duty: string,
  email: string,
  practice: string,
  commune: string,
  favourites = '',
): DemoMember {
  const [givenName = '', familyName = ''] = name.split(' ');
  const [communeCode = '', communeName = ''] = commune.split(/ (.*)/);
  return {
    givenName,
    familyName,
    profession,
    duty,
    email,
    practice,
    communeCode,
    communeName,
    favourites: favourites.split(' ').filter(Boolean),
  };
}

// prettier-ignore
const garonneMembers = [
  member('Inès Marchal', '10', 'médecin à Toulouse', 'ines.marchal@garonne.example', 'Maison de santé des Minimes', '31555 Toulouse', 'rus apd tir'),
  member('Thomas Ferrand', '10', 'médecin à Colomiers', 'thomas.ferrand@garonne.example', 'Cabinet médical du Touch', '31149 Colomiers', 'ron sqi'),
  member('Salomé Vidal', '21', 'pharmacienne à Blagnac', 'salome.vidal@garonne.example', 'Pharmacie du Vieux-Pont', '31069 Blagnac', 'prs pus'),
  member('Nadia Castaing', '50', 'sage-femme à Toulouse', 'nadia.castaing@garonne.example', 'Sages-femmes de Borderouge', '31555 Toulouse', 'som tir'),
  member('Hugo Labat', '60', 'infirmier à Balma', 'hugo.labat@garonne.example', 'Cabinet infirmier de l’Hers', '31044 Balma'),
  member('Claire Doumenc', '93', 'psychologue à Toulouse', 'claire.doumenc@garonne.example', 'Maison de santé des Minimes', '31555 Toulouse', 'ukr'),
  member('Marc Estève', '40', 'dentiste à Tournefeuille', 'marc.esteve@garonne.example', 'Cabinet dentaire de la Ramée', '31557 Tournefeuille'),
  member('Julie Pons', '70', 'kinésithérapeute à Cugnaux', 'julie.pons@garonne.example', 'Kinésithérapie des Vitarelles', '31157 Cugnaux'),
];

// prettier-ignore
const quercyMembers = [
  member('Paul Delmas', '10', 'médecin à Cahors', 'paul.delmas@quercy.example', 'Cabinet médical du Vieux-Quai', '46042 Cahors', 'por ary'),
  member('Anaïs Roux', '60', 'infirmière à Cahors', 'anais.roux@quercy.example', 'Cabinet infirmier du Lot', '46042 Cahors'),
];

/** The network that a newcomer tries, and a small one beside it that shows that they don't see each other. */
export const DEMO_NETWORKS: readonly DemoNetwork[] = [
  {
    slug: 'garonne',
    name: 'Réseau Garonne Santé',
    telephone: '+33536490010',
    agencies: ['parole', 'canal'],
    members: garonneMembers,
  },
  {
    slug: 'quercy',
    name: 'Réseau Quercy Accueil',
    telephone: '+33536490020',
    agencies: ['canal'],
    members: quercyMembers,
  },
];

/** Both agencies are open round the clock: the demo must work at any hour. */
export const DEMO_AGENCIES = [
  { slug: 'parole', name: 'Agence Parole', telephone: '+33536490101' },
  { slug: 'canal', name: 'Les Voix du Canal', telephone: '+33199000202' },
] as const;

export interface DemoAccount {
  role: 'operator' | 'admin' | 'funder';
  email: string;
  displayName: string;
  /** Slug of the operator's agency. */
  agency: string | null;
  /** Slugs of the networks that an admin or funder sees. */
  networks: readonly string[];
}

// prettier-ignore
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { role: 'operator', email: 'lea@parole.example', displayName: 'Léa Fontan', agency: 'parole', networks: [] },
  { role: 'operator', email: 'karim@canal.example', displayName: 'Karim Soler', agency: 'canal', networks: [] },
  { role: 'admin', email: 'beatrice@garonne.example', displayName: 'Béatrice Lamy', agency: null, networks: ['garonne'] },
  { role: 'funder', email: 'etienne@financeur.example', displayName: 'Étienne Cazal', agency: null, networks: ['garonne', 'quercy'] },
];
