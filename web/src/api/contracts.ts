import { queryOptions } from '@tanstack/react-query';
import type { BookingTermsDto, ContractsView, LineDto } from './generated';
import { http } from './http';

export type {
  AnswerRuleView,
  BookingTermsView,
  ContractsView,
  ContractView,
  OpeningSpanView,
} from './generated';

/** How an agency is reached; the line as it was typed. */
export type Line = LineDto;

const path = (networkId: string) => `/api/admin/networks/${networkId}/contracts`;

export const contractsQuery = (networkId: string) =>
  queryOptions({
    queryKey: ['admin', networkId, 'contracts'],
    queryFn: ({ signal }) => http.get<ContractsView>(path(networkId), { signal }),
    // Whether a console is open changes by itself.
    refetchInterval: 30_000,
  });

export function setLine(networkId: string, contractId: string, line: Line): Promise<ContractsView> {
  return http.put<ContractsView>(`${path(networkId)}/${contractId}/line`, line);
}

/** What is agreed of bookings counts from the next agency that is asked on. */
export function setBookingTerms(
  networkId: string,
  contractId: string,
  terms: BookingTermsDto,
): Promise<ContractsView> {
  return http.put<ContractsView>(`${path(networkId)}/${contractId}/booking-terms`, terms);
}
