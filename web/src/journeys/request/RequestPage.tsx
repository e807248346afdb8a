import { useQuery } from '@tanstack/react-query';
import { liveRequestQuery } from '../../api/requests';
import { PageSkeleton } from '../../components/PageSkeleton';
import { useShownRequest } from '../../live-request/store';
import { FormPage } from './FormPage';
import { LivePage } from './live/LivePage';

/** The member's page: the form, or the request while it lives. A reload lands where it left off. */
export function RequestPage() {
  const { request, known } = useShownRequest();
  const { failureCount } = useQuery(liveRequestQuery);
  if (request) return <LivePage request={request} />;
  return known || failureCount > 0 ? <FormPage /> : <PageSkeleton />;
}
