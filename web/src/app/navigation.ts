import { lazy, type ComponentType } from 'react';
import {
  IconBuildingCommunity,
  IconCalendarEvent,
  IconChartBar,
  IconHeadset,
  IconHistory,
  IconPhoneCall,
} from '@tabler/icons-react';
import type { Role } from '../api/me';

export interface NavigationItem {
  path: string;
  label:
    | 'request'
    | 'bookings'
    | 'history'
    | 'console'
    | 'consoleBookings'
    | 'consoleHistory'
    | 'admin'
    | 'funder';
  Icon: typeof IconHistory;
  /** How much waits there, beside its name; fetched after the page. */
  Count?: ComponentType;
}

const items: Record<Role, NavigationItem[]> = {
  member: [
    { path: '/', label: 'request', Icon: IconPhoneCall },
    { path: '/rendez-vous', label: 'bookings', Icon: IconCalendarEvent },
    { path: '/historique', label: 'history', Icon: IconHistory },
  ],
  operator: [
    { path: '/console', label: 'console', Icon: IconHeadset },
    {
      path: '/console/rendez-vous',
      label: 'consoleBookings',
      Icon: IconCalendarEvent,
      Count: lazy(() => import('../journeys/console/bookings/BookingCount')),
    },
    { path: '/console/historique', label: 'consoleHistory', Icon: IconHistory },
  ],
  admin: [{ path: '/admin', label: 'admin', Icon: IconBuildingCommunity }],
  funder: [{ path: '/financeur', label: 'funder', Icon: IconChartBar }],
};

export function navigationOf(role: Role): NavigationItem[] {
  return items[role];
}
