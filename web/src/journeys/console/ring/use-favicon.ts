import { useEffect } from 'react';

const RINGING = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="15" fill="#0b484d"/><path d="M20 17c2-2 5-2 7 1l4 6c1 2 1 4-1 6l-2 2c2 4 5 7 9 9l2-2c2-2 4-2 6-1l6 4c3 2 3 5 1 7l-3 3c-2 2-5 3-8 2C28 49 17 38 14 26c-1-3 0-6 2-8z" fill="#fff"/><circle cx="49" cy="15" r="13" fill="#eba832" stroke="#0b484d" stroke-width="4"/></svg>',
)}`;

/** The tab's icon shows a telephone while something rings. */
export function useFavicon(ringing: boolean): void {
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    if (!link || !ringing) return undefined;
    const former = link.href;
    link.href = RINGING;
    return () => {
      link.href = former;
    };
  }, [ringing]);
}
