import type { ReactNode } from 'react';
import { Redirect, useLocation } from 'wouter';
import { PageSkeleton } from '../components/PageSkeleton';
import { ForbiddenPage } from './NotFoundPage';
import type { JourneyRoute } from './journey';
import { useMe } from './use-me';

/** Shows a page to those whom it is for; the service checks every call again. */
export function Gate({ who, children }: { who: JourneyRoute['who']; children: ReactNode }) {
  const me = useMe();
  const [path] = useLocation();
  if (who === 'anyone') return children;
  if (me === undefined) return <PageSkeleton />;
  if (me === null) return <Redirect to={`/connexion?suite=${encodeURIComponent(path)}`} replace />;
  return who.includes(me.role) ? children : <ForbiddenPage />;
}
