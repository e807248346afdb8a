import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export const RATING_PROBLEMS = ['dialect', 'cut', 'late', 'conduct', 'sound'] as const;
export type RatingProblem = (typeof RATING_PROBLEMS)[number];

export class RatingBody {
  /** 1 (very badly) to 5 (very well). */
  @IsInt()
  @Min(1)
  @Max(5)
  stars: number;

  @IsOptional()
  @IsIn(RATING_PROBLEMS)
  problem?: RatingProblem | null;

  /** Nothing in it may tell who the patient is. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  comment?: string | null;
}

export class RatingView {
  stars: number;
  problem: RatingProblem | null;
  comment: string | null;
}
