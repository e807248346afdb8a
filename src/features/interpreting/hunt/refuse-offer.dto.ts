import { IsIn } from 'class-validator';
import { REFUSAL_REASONS, type RefusalReason } from '../rules/offer-states.js';

export class RefuseOfferDto {
  @IsIn(REFUSAL_REASONS)
  reason: RefusalReason;
}
