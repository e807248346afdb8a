import { IsIn } from 'class-validator';
import type { Network } from '../network.entity.js';

const PIN_ASKED: readonly Network['telephonePin'][] = ['always', 'elsewhere', 'never'];

export class TelephoneSettingsDto {
  /** When a caller is asked for the PIN. */
  @IsIn(PIN_ASKED)
  pinAsked: 'always' | 'elsewhere' | 'never';
}
