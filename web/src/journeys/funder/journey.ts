import { defineJourney } from '../../app/journey';

export default defineJourney({
  routes: [
    {
      path: '/financeur',
      load: () => import('./FunderPage'),
      namespaces: ['funder'],
      who: ['funder'],
    },
  ],
});
