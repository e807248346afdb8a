import { defineJourney } from '../../app/journey';

export default defineJourney({
  routes: [
    {
      path: '/console',
      load: () => import('./ConsolePage'),
      namespaces: ['console', 'conversation'],
      who: ['operator'],
    },
    {
      path: '/console/historique',
      load: () => import('./history/ConsoleHistoryPage'),
      namespaces: ['console'],
      who: ['operator'],
    },
  ],
});
