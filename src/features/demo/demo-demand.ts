/** How the demo networks use the service: invented figures in the proportions that French networks report. */

/** One language: how often it is asked for, the median wait in seconds, the share that is not served. */
export interface DemoDemand {
  language: string;
  weight: number;
  medianWait: number;
  unmet: number;
}

// prettier-ignore
export const DEMO_DEMAND: readonly DemoDemand[] = [
  { language: 'rus', weight: 19, medianWait: 31, unmet: 0.04 },
  { language: 'apd', weight: 13, medianWait: 38, unmet: 0.05 },
  { language: 'sqi', weight: 11, medianWait: 34, unmet: 0.04 },
  { language: 'som', weight: 9, medianWait: 62, unmet: 0.1 },
  { language: 'tir', weight: 8, medianWait: 71, unmet: 0.13 },
  { language: 'kat', weight: 8, medianWait: 44, unmet: 0.06 },
  { language: 'prs', weight: 7, medianWait: 41, unmet: 0.05 },
  { language: 'pus', weight: 6, medianWait: 58, unmet: 0.09 },
  { language: 'ron', weight: 5, medianWait: 29, unmet: 0.03 },
  { language: 'tur', weight: 4, medianWait: 33, unmet: 0.04 },
  { language: 'hye', weight: 3, medianWait: 47, unmet: 0.07 },
  { language: 'ukr', weight: 3, medianWait: 36, unmet: 0.05 },
  { language: 'por', weight: 1.4, medianWait: 30, unmet: 0.04 },
  { language: 'ful', weight: 1, medianWait: 88, unmet: 0.2 },
  { language: 'cmn', weight: 0.8, medianWait: 55, unmet: 0.1 },
  { language: 'mon', weight: 0.5, medianWait: 95, unmet: 0.25 },
  { language: 'bod', weight: 0.3, medianWait: 110, unmet: 0.4 },
];

/** Requests in each hour of a working day, by the network's clock. */
export const HOURS: readonly (readonly [hour: number, weight: number])[] = [
  [2, 0.1],
  [6, 0.2],
  [7, 0.5],
  [8, 3],
  [9, 9],
  [10, 12],
  [11, 11],
  [12, 4],
  [13, 4],
  [14, 10],
  [15, 11],
  [16, 10],
  [17, 8],
  [18, 5],
  [19, 2],
  [20, 0.7],
  [22, 0.3],
];

/** Requests on each day of the week, Monday first. */
export const WEEK_DAYS = [1.1, 1, 0.9, 1, 0.95, 0.25, 0.05] as const;

/** Why a request was not served. */
export const UNMET_REASONS: readonly (readonly [reason: string, weight: number])[] = [
  ['all_refused', 5],
  ['no_answer', 3],
  ['gender', 1],
  ['cancelled_by_member', 2],
];
