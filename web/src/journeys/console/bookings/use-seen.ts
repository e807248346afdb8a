import { useState } from 'react';
import type { AgencyBookingView } from '../../../api/agency-bookings';
import { whatChanged, WATCHED, type Watched } from './rules/what-changed';

/** What of a booking changed while somebody was answering it. */
export interface Changes {
  what: readonly Watched[];
  before: AgencyBookingView;
}

/** Watches a booking that somebody is about to answer, so that nobody answers what they have not read. */
export interface Seen {
  /** What changed since they began, and the booking as it was then; null: nothing did. */
  changes: Changes | null;
  /** Whether an answer may go out: false once after each change, which is then shown to them. */
  check: () => boolean;
  /** The service refused an answer, since the booking had changed; it is shown, and the next answer may go out. */
  refused: (booking: AgencyBookingView) => void;
}

/** @param busy while somebody is answering; what changes before is simply shown */
export function useSeen(booking: AgencyBookingView, busy: boolean): Seen {
  const [seen, setSeen] = useState(booking);
  const [changes, setChanges] = useState<Changes | null>(null);
  // The version up to which changes were put before the operator's eyes.
  const [checked, setChecked] = useState(booking.version);
  if (seen.version !== booking.version || seen.offerId !== booking.offerId) {
    const found = whatChanged(seen, booking);
    setSeen(booking);
    if (busy && found.length > 0)
      setChanges((known) => ({
        what: WATCHED.filter((fact) => known?.what.includes(fact) || found.includes(fact)),
        before: known?.before ?? seen,
      }));
    // Nothing to look at: whoever had looked has seen this version too.
    else setChecked((version) => (version >= seen.version ? booking.version : version));
  }
  if (!busy && changes !== null) {
    setChanges(null);
    setChecked(booking.version);
  }
  return {
    changes,
    check: () => {
      const ready = changes === null || checked >= booking.version;
      setChecked(booking.version);
      return ready;
    },
    refused: ({ version }) => {
      setChanges((known) => known ?? { what: [], before: seen });
      setChecked(version);
    },
  };
}
