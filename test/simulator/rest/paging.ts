import type { Reply } from './reply.js';
import type { RestRequest } from './request.js';

/** A page of a list in Twilio's shape; `key` names the list. */
export function pageOf<T>(
  request: RestRequest,
  key: string,
  all: readonly T[],
  view: (item: T) => unknown,
): Reply {
  const asked = (name: string, otherwise: number) => Number(request.query[name]?.[0] ?? otherwise);
  const size = Math.min(1000, Math.max(1, asked('PageSize', 50)));
  const page = Math.max(0, asked('Page', 0));
  const start = page * size;
  const items = all.slice(start, start + size);
  const uri = (number: number) => {
    const query = new URLSearchParams();
    for (const [name, values] of Object.entries(request.query)) {
      if (['Page', 'PageSize', 'PageToken'].includes(name)) continue;
      for (const value of values) query.append(name, value);
    }
    query.set('PageSize', String(size));
    query.set('Page', String(number));
    return `${request.path}?${query.toString()}`;
  };
  const more = start + size < all.length;
  const body = {
    [key]: items.map(view),
    first_page_uri: uri(0),
    next_page_uri: more ? `${uri(page + 1)}&PageToken=PA${page + 1}` : null,
    previous_page_uri: page > 0 ? uri(page - 1) : null,
    uri: uri(page),
    page,
    page_size: size,
    start,
    end: Math.max(start, start + items.length - 1),
  };
  return { status: 200, body };
}

/** Whether `at` fits the filters `Name`, `Name<` and `Name>` (a day, or an instant). */
export function fitsDate(request: RestRequest, name: string, at: Date | null): boolean {
  const bound = (suffix: string) => request.query[name + suffix]?.[0];
  const [on, before, after] = [bound(''), bound('<'), bound('>')];
  if (on === undefined && before === undefined && after === undefined) return true;
  if (!at) return false;
  if (on !== undefined && at.toISOString().slice(0, 10) !== on.slice(0, 10)) return false;
  if (before !== undefined && at.getTime() > new Date(before).getTime()) return false;
  return after === undefined || at.getTime() >= new Date(after).getTime();
}
