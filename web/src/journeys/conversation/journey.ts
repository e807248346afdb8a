import { defineJourney } from '../../app/journey';

export default defineJourney({
  routes: [
    {
      path: '/entretien/:sessionId',
      load: () => import('./ConversationPage'),
      namespaces: ['conversation'],
      // Whoever holds a leg: a member, an operator, or the browser that took a one-time link.
      who: 'anyone',
      frame: 'bare',
    },
  ],
});
