/** Form parameters of a webhook, in the order in which they are sent. */
export type Params = Readonly<Record<string, string>>;

export function formEncode(params: Params): string {
  return new URLSearchParams(params).toString();
}
