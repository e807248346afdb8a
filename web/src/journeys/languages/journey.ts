import { defineJourney } from '../../app/journey';

export default defineJourney({
  routes: [
    {
      path: '/langues',
      load: () => import('./LanguageSheetPage'),
      namespaces: ['languages'],
      who: ['member'],
      frame: 'bare',
    },
  ],
});
