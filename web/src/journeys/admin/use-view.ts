import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';

type View = 'adherents' | 'direct';

/** Which view of the network is shown. It stands in the address, so that a reload keeps it. */
export function useView(): [View, (view: string | null) => void] {
  const view: View =
    new URLSearchParams(useSearch()).get('vue') === 'direct' ? 'direct' : 'adherents';
  return [
    view,
    (next) => navigate(next === 'direct' ? '/admin?vue=direct' : '/admin', { replace: true }),
  ];
}
