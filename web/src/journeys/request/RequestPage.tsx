import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { liveRequestQuery } from '../../api/requests';
import { PageSkeleton } from '../../components/PageSkeleton';
import { useShownRequest } from '../../live-request/store';
import { FormPage } from './FormPage';
import { codeForLater } from './code-for-later';

const LivePage = lazy(codeForLater.livePage);

/** The member's page: the form, or the request while it lives. A reload lands where it left off. */
export function RequestPage() {
  const { request, known } = useShownRequest();
  const { failureCount } = useQuery(liveRequestQuery);
  if (request)
    return (
      <Suspense fallback={<PageSkeleton />}>
        <LivePage request={request} />
      </Suspense>
    );
  return known || failureCount > 0 ? <FormPage /> : <PageSkeleton />;
}
