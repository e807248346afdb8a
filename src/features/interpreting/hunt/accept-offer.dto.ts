import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { CleanText } from '../../../platform/errors/clean-text.js';

export class AcceptOfferDto {
  /** The interpreter's name or number, as the professional will see it. */
  @CleanText()
  @IsString()
  @Length(1, 80)
  interpreterLabel: string;

  /**
   * `self`: the operator's own browser talks. `link`: a one-time link for the interpreter. `telephone`: the interpreter
   * is called, as a request by telephone demands.
   */
  @IsIn(['self', 'link', 'telephone'])
  talk: 'self' | 'link' | 'telephone';

  /** With `telephone`: the number to call, as people write it; the agency's own line where absent. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  line?: string | null;
}
