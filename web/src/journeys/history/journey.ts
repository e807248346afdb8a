import { defineJourney } from '../../app/journey';

export default defineJourney({
  routes: [
    {
      path: '/historique',
      load: () => import('./HistoryPage'),
      namespaces: ['history'],
      who: ['member'],
    },
  ],
});
