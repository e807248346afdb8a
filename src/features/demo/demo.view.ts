/** One way to sign in to the demo. */
export class DemoSignInView {
  role: 'member' | 'operator' | 'admin' | 'funder';
  /** Who it is, in French: a name and what that person does. */
  label: string;
  /** Member: slug of the network. */
  network?: string;
  /** Member: personal code, eight digits. */
  code?: string;
  /** Everybody else. */
  email?: string;
  password?: string;
}

/** What a newcomer may try; `demo` is false and the list empty on anything but a demo database. */
export class DemoView {
  demo: boolean;
  signIns: DemoSignInView[];
}
