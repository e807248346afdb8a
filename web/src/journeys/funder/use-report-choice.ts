import { useSearchParams } from 'wouter';
import type { ReportChoice } from '../../api/funder';

const names = ['network', 'from', 'to'] as const;

/** The network and the months, kept in the address: a report can be bookmarked and sent to a colleague. */
export function useReportChoice(): [ReportChoice, (choice: ReportChoice) => void] {
  const [parameters, setParameters] = useSearchParams();
  const choice: ReportChoice = Object.fromEntries(
    names.map((name) => [name, parameters.get(name) ?? undefined]),
  );
  const choose = (next: ReportChoice) =>
    setParameters(
      Object.fromEntries(names.flatMap((name) => (next[name] ? [[name, next[name]]] : []))),
      { replace: true },
    );
  return [choice, choose];
}
