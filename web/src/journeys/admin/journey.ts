import { defineJourney } from '../../app/journey';

export default defineJourney({
  routes: [
    {
      path: '/admin',
      load: () => import('./AdminPage'),
      namespaces: ['admin', 'agencies', 'booking-settings', 'telephony'],
      who: ['admin'],
    },
  ],
});
