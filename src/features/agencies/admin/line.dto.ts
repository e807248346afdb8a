import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { CleanTextOrNull } from '../../../platform/errors/clean-text.js';
import { MENU_KEYS, RING_SECONDS, STAGGER_SECONDS } from '../rules/line-limits.js';

/** How an agency is reached under its contract. */
export class LineDto {
  /** As a French person types it; null or empty: the agency answers at its console alone. */
  @CleanTextOrNull()
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @MaxLength(24)
  line: string | null;

  /** What accepts on the line: a key pressed, or the answer itself. */
  @IsIn(['key', 'answer'])
  acceptsBy: 'key' | 'answer';

  /** Keys sent once answered, for an agency whose own menu answers; `w` waits half a second, `W` a second. */
  @CleanTextOrNull()
  @ValidateIf((_, value) => value !== null)
  @Matches(MENU_KEYS)
  menuKeys: string | null;

  @IsInt()
  @Min(RING_SECONDS.least)
  @Max(RING_SECONDS.most)
  ringSeconds: number;

  @IsInt()
  @Min(STAGGER_SECONDS.least)
  @Max(STAGGER_SECONDS.most)
  staggerSeconds: number;
}
