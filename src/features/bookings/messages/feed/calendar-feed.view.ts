/** The address to which the member's own calendar subscribes. */
export class CalendarFeedView {
  /** null: there is none. */
  createdAt: string | null;
}

/** A new address. It holds a secret and is shown this one time. */
export class NewCalendarFeedView {
  /** `https://…/api/calendars/….ics`. */
  address: string;
  createdAt: string;
}
