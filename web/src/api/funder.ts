import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { UsageReportView } from '../../../src/features/funding/report/usage-report.view';
import { http } from './http';

export type {
  UnmetReasonView,
  UsageFiguresView,
  UsageReportView,
} from '../../../src/features/funding/report/usage-report.view';

/** What a report is of; what is left open, the service chooses. */
export interface ReportChoice {
  /** Slug. */
  network?: string | undefined;
  /** `YYYY-MM`. */
  from?: string | undefined;
  to?: string | undefined;
}

export const usageReportQuery = (choice: ReportChoice) =>
  queryOptions({
    queryKey: ['funder', 'usage', choice],
    queryFn: ({ signal }) =>
      http.get<UsageReportView>(`/api/funder/usage${query(choice)}`, { signal }),
    // While other months are fetched, the former figures stay in view.
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** Where the browser downloads the same figures as a file. */
export function usageCsvAddress(choice: Required<ReportChoice>, locale: 'fr' | 'en'): string {
  return `/api/funder/usage.csv${query({ ...choice, locale })}`;
}

function query(values: object): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (typeof value === 'string') search.set(name, value);
  return search.size === 0 ? '' : `?${search}`;
}
