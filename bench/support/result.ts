/** One line of the table: a figure of the product beside its floor or its goal. */
export interface Line {
  benchmark: string;
  figure: string;
  product: string;
  /** What the same machine does at best in the same run; a dash where the goal stands alone. */
  floor: string;
  /** Product divided by floor. */
  ratio: number | null;
  goal: string;
  /** null: shown for information. */
  met: boolean | null;
}

/** What a benchmark gives: its lines, and sentences on how they came about in this run. */
export interface Result {
  lines: Line[];
  notes: string[];
}

export interface Benchmark {
  name: string;
  run(): Promise<Result>;
}

/** Decimals as few as tell something: 2,391 · 24.5 · 3.08 · 0.71. */
export function round(value: number): string {
  const decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}
