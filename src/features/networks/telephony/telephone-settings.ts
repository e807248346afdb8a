import { IsIn } from 'class-validator';
import type { Network } from '../network.entity.js';

const PIN_ASKED: readonly Network['telephonePin'][] = ['always', 'elsewhere', 'never'];

/** How a network's members are known on the telephone. */
export class TelephoneSettingsView {
  /** When a caller is asked for the PIN: on every call, from numbers that are not registered, never. */
  pinAsked: 'always' | 'elsewhere' | 'never';
}

export class TelephoneSettingsDto {
  @IsIn(PIN_ASKED)
  pinAsked: 'always' | 'elsewhere' | 'never';
}
