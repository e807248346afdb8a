import { defineJourney } from '../../app/journey';

export default defineJourney({
  routes: [
    {
      path: '/messages-sortants',
      load: () => import('./OutboxPage'),
      namespaces: ['outbox'],
      who: 'anyone',
    },
  ],
});
