/** A network that takes requests, for the sign-in page. */
export class OpenNetworkView {
  slug: string;
  name: string;
  /** E.164. */
  telephone: string | null;
  state: 'open' | 'closed';
}
