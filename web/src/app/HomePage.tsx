import { Redirect } from 'wouter';
import { PageSkeleton } from '../components/PageSkeleton';
import { RequestPage } from '../journeys/request/RequestPage';
import { homeOf } from './home-of';
import { useMe } from './use-me';

/** `/`: the member's request page; others are led to where their work begins. */
export function HomePage() {
  const me = useMe();
  if (me === undefined) return <PageSkeleton />;
  if (me === null) return <Redirect to="/connexion" replace />;
  if (me.role !== 'member') return <Redirect to={homeOf(me.role)} replace />;
  return <RequestPage />;
}
