import { defineJourney } from '../../app/journey';

export default defineJourney({
  routes: [
    {
      path: '/console',
      load: () => import('./ConsolePage'),
      namespaces: ['console', 'conversation', 'agency-bookings'],
      who: ['operator'],
    },
    {
      path: '/console/rendez-vous',
      load: () => import('./bookings/AgencyBookingsPage'),
      namespaces: ['agency-bookings', 'console', 'conversation'],
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
