import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';

const views = ['adherents', 'direct', 'agences', 'rendez-vous', 'telephonie'] as const;
type View = (typeof views)[number];

/** Which view of the network is shown. It stands in the address, so that a reload keeps it. */
export function useView(): [View, (view: string | null) => void] {
  const asked = new URLSearchParams(useSearch()).get('vue');
  const view = views.find((one) => one === asked) ?? views[0];
  return [
    view,
    (next) => navigate(next === views[0] ? '/admin' : `/admin?vue=${next}`, { replace: true }),
  ];
}
