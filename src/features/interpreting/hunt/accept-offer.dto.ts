import { Transform } from 'class-transformer';
import { IsIn, IsString, Length } from 'class-validator';

export class AcceptOfferDto {
  /** The interpreter's name or number, as the professional will see it. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @Length(1, 80)
  interpreterLabel: string;

  /** `self`: the operator's own browser talks. `link`: a one-time link for the interpreter. */
  @IsIn(['self', 'link'])
  talk: 'self' | 'link';
}
