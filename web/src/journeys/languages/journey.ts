import { defineJourney } from '../../app/journey';

export default defineJourney({
  routes: [
    {
      path: '/langues',
      load: () => import('./LanguageSheetPage'),
      namespaces: ['languages'],
      // It tells nothing of anybody, and without a network nobody knows who is signed in.
      who: 'anyone',
      frame: 'bare',
    },
  ],
});
