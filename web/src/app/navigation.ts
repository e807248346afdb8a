import {
  IconBuildingCommunity,
  IconChartBar,
  IconHeadset,
  IconHistory,
  IconPhoneCall,
} from '@tabler/icons-react';
import type { Role } from '../api/me';

export interface NavigationItem {
  path: string;
  label: 'request' | 'history' | 'console' | 'consoleHistory' | 'admin' | 'funder';
  Icon: typeof IconHistory;
}

const items: Record<Role, NavigationItem[]> = {
  member: [
    { path: '/', label: 'request', Icon: IconPhoneCall },
    { path: '/historique', label: 'history', Icon: IconHistory },
  ],
  operator: [
    { path: '/console', label: 'console', Icon: IconHeadset },
    { path: '/console/historique', label: 'consoleHistory', Icon: IconHistory },
  ],
  admin: [{ path: '/admin', label: 'admin', Icon: IconBuildingCommunity }],
  funder: [{ path: '/financeur', label: 'funder', Icon: IconChartBar }],
};

export function navigationOf(role: Role): NavigationItem[] {
  return items[role];
}
