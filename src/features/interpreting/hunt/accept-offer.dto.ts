import { IsIn, IsString, Length } from 'class-validator';
import { CleanText } from '../../../platform/errors/clean-text.js';

export class AcceptOfferDto {
  /** The interpreter's name or number, as the professional will see it. */
  @CleanText()
  @IsString()
  @Length(1, 80)
  interpreterLabel: string;

  /** `self`: the operator's own browser talks. `link`: a one-time link for the interpreter. */
  @IsIn(['self', 'link'])
  talk: 'self' | 'link';
}
