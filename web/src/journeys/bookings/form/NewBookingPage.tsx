import { useQuery } from '@tanstack/react-query';
import { useSearch } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { bookingOptionsQuery } from '../../../api/bookings';
import { getRequest, requestOptionsQuery } from '../../../api/requests';
import { PageSkeleton } from '../../../components/PageSkeleton';
import { LoadFault } from '../../../components/LoadFault';
import { useLiveBookings } from '../booking/use-live-bookings';
import { BookedPage } from './BookedPage';
import { isBooked } from './booked';
import { NewBookingForm } from './NewBookingForm';

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** `/rendez-vous/nouveau`: the form, then what has become of it. A reload keeps the latter. */
export default function NewBookingPage() {
  const search = useSearch();
  const booked = useHistoryState<unknown>();
  const params = new URLSearchParams(search);
  const suite = params.get('suite');
  const followed = suite !== null && uuid.test(suite) ? suite : null;
  const options = useQuery(bookingOptionsQuery(null));
  const member = useQuery(requestOptionsQuery);
  const request = useQuery({
    queryKey: ['requests', 'one', followed],
    queryFn: ({ signal }) => getRequest(followed!, signal),
    enabled: followed !== null,
    retry: false,
  });
  useLiveBookings();
  if (isBooked(booked)) return <BookedPage booked={booked} />;
  if (!options.data && options.error)
    return <LoadFault error={options.error} onRetry={() => void options.refetch()} />;
  // Without the request, or the favourites, the form only begins with less.
  const waits = !options.data || member.isPending || (followed !== null && request.isPending);
  if (waits) return <PageSkeleton />;
  return (
    <NewBookingForm
      key={search}
      options={options.data}
      request={request.data ?? null}
      recent={member.data?.recentLanguages[0] ?? null}
      language={params.get('langue')}
      day={params.get('jour')}
    />
  );
}
