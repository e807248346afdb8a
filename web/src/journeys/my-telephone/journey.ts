import { defineJourney } from '../../app/journey';

export default defineJourney({
  routes: [
    {
      path: '/telephone',
      load: () => import('./MyTelephonePage'),
      namespaces: ['my-telephone', 'languages'],
      who: ['member'],
    },
  ],
});
