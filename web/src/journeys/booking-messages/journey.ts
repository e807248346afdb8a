import { defineJourney } from '../../app/journey';

export default defineJourney({
  routes: [
    {
      path: '/rendez-vous/messages',
      load: () => import('./BookingMessagesPage'),
      namespaces: ['booking-messages'],
      who: ['member'],
    },
  ],
});
