const fr = {
  title: 'Montrez votre langue',
  close: 'Fermer la fiche des langues',
  scripts: 'Écritures',
  all: 'Toutes',
  script: {
    Latin: 'Alphabet latin',
    Cyrillic: 'Alphabet cyrillique',
    Arabic: 'Écriture arabe',
    Ethiopic: 'Écriture éthiopienne',
    Georgian: 'Alphabet géorgien',
    Armenian: 'Alphabet arménien',
    Indic: 'Écritures d’Inde et du Tibet',
    SoutheastAsia: 'Écritures d’Asie du Sud-Est',
    EastAsia: 'Écritures d’Asie de l’Est',
    Other: 'Autres écritures',
  },
};

export default fr;

declare module 'i18next' {
  interface ResourceNamespaceMap {
    languages: typeof fr;
  }
}
