import { IsIn } from 'class-validator';

export class AnswerGenderDto {
  /** `either`: any interpreter will do. `keep`: the wish stands, nobody is found. */
  @IsIn(['either', 'keep'])
  gender: 'either' | 'keep';
}
