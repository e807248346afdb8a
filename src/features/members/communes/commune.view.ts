export class CommuneView {
  /** INSEE. */
  code: string;
  name: string;
}
