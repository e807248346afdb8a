import { defineJourney } from '../../app/journey';

export default defineJourney({
  routes: [
    {
      path: '/j/:token',
      load: () => import('./JoinPage'),
      namespaces: ['join', 'conversation'],
      who: 'anyone',
      frame: 'bare',
    },
  ],
});
