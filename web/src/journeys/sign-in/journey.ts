import { defineJourney } from '../../app/journey';

export default defineJourney({
  routes: [
    {
      path: '/connexion',
      load: () => import('./CodePage'),
      namespaces: ['sign-in'],
      who: 'anyone',
      frame: 'bare',
    },
    {
      path: '/connexion/equipe',
      load: () => import('./TeamPage'),
      namespaces: ['sign-in'],
      who: 'anyone',
      frame: 'bare',
    },
  ],
});
