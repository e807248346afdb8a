import { useQuery } from '@tanstack/react-query';
import { Redirect } from 'wouter';
import { meQuery } from '../api/me';
import { PageSkeleton } from '../components/PageSkeleton';
import { RequestPage } from '../journeys/request/RequestPage';
import { homeOf } from './home-of';

/** `/`: the member's request page; others are led to where their work begins. */
export function HomePage() {
  const { data: me, failureCount } = useQuery(meQuery);
  // Without the service nobody knows who it is; the page then shows the number to dial, while it tries on.
  if (me === undefined && failureCount > 0) return <RequestPage />;
  if (me === undefined) return <PageSkeleton />;
  if (me === null) return <Redirect to="/connexion" replace />;
  if (me.role !== 'member') return <Redirect to={homeOf(me.role)} replace />;
  return <RequestPage />;
}
