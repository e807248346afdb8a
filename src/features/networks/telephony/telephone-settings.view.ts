/** How a network's members are known on the telephone. */
export class TelephoneSettingsView {
  /** When a caller is asked for the PIN: on every call, from numbers that are not registered, never. */
  pinAsked: 'always' | 'elsewhere' | 'never';
}
