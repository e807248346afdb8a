import { useReducer } from 'react';
import { newIdempotencyKey } from '../../../api/idempotency-key';
import { type BookingForm, changeForm, rebaseForm } from './booking-form';

interface Kept {
  form: BookingForm;
  /** One key per state of the form: a double tap, or a repetition after a lost answer, is one booking. */
  key: string;
}

type Change =
  | { type: 'set'; values: Partial<BookingForm>; key: string }
  | { type: 'rebase'; former: BookingForm; now: BookingForm; key: string }
  /** The service has answered for good: what is sent next is something else. */
  | { type: 'answered'; key: string };

export interface BookingFormHandle {
  form: BookingForm;
  idempotencyKey: string;
  set: (values: Partial<BookingForm>) => void;
  rebase: (former: BookingForm, now: BookingForm) => void;
  noteAnswered: () => void;
}

export function useBookingForm(begin: () => BookingForm): BookingFormHandle {
  const [{ form, key }, change] = useReducer(reduce, null, () => ({
    form: begin(),
    key: newIdempotencyKey(),
  }));
  return {
    form,
    idempotencyKey: key,
    set: (values) => change({ type: 'set', values, key: newIdempotencyKey() }),
    rebase: (former, now) => change({ type: 'rebase', former, now, key: newIdempotencyKey() }),
    noteAnswered: () => change({ type: 'answered', key: newIdempotencyKey() }),
  };
}

function reduce({ form }: Kept, change: Change): Kept {
  const { key } = change;
  switch (change.type) {
    case 'set':
      return { form: changeForm(form, change.values), key };
    case 'rebase':
      return { form: rebaseForm(form, change.former, change.now), key };
    case 'answered':
      return { form, key };
  }
}
