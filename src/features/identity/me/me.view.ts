/** A network, as far as a signed-in person needs to know. */
export class MyNetworkView {
  id: string;
  slug: string;
  name: string;
  /** E.164; what to dial when nothing else works. */
  telephone: string | null;
}

export class MyNetworkNameView {
  id: string;
  slug: string;
  name: string;
}

export class MyAgencyView {
  id: string;
  name: string;
}

/** Who is signed in on this browser. */
export class MeView {
  role: 'member' | 'operator' | 'admin' | 'funder';
  /** The member's or the account's id. */
  id: string;
  displayName: string;
  locale: 'fr' | 'en';
  /** The member's network. */
  network: MyNetworkView | null;
  /** The networks of an admin or a funder. */
  networks: MyNetworkNameView[];
  /** The operator's agency. */
  agency: MyAgencyView | null;
  /** IANA name: screens show hours by this clock; of the network, for an operator of the agency. */
  timeZone: string;
  /** Whether this is the demo database. */
  demo: boolean;
}

export class MeAnswerView {
  /** null: nobody is signed in. */
  me: MeView | null;
}
