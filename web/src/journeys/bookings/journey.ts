import { defineJourney } from '../../app/journey';

export default defineJourney({
  routes: [
    {
      path: '/rendez-vous',
      load: () => import('./list/BookingsPage'),
      namespaces: ['bookings'],
      who: ['member'],
    },
    {
      path: '/rendez-vous/nouveau',
      load: () => import('./form/NewBookingPage'),
      namespaces: ['bookings'],
      who: ['member'],
    },
    {
      path: '/rendez-vous/:id/modifier',
      load: () => import('./form/ChangeBookingPage'),
      namespaces: ['bookings'],
      who: ['member'],
    },
    {
      path: '/rendez-vous/:id',
      load: () => import('./detail/BookingPage'),
      namespaces: ['bookings'],
      who: ['member'],
    },
  ],
});
