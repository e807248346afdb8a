import type { World } from '../world.js';
import { RestError } from './reply.js';

type Multi = Readonly<Record<string, readonly string[]>>;

/** One request, as a resource sees it. `ids` are the variable parts of its path. */
export interface RestRequest {
  readonly method: string;
  readonly path: string;
  readonly ids: readonly string[];
  readonly query: Multi;
  readonly form: Multi;
}

/** Reads urlencoded pairs, keeping repeated names. */
export function readPairs(text: string): Record<string, string[]> {
  const pairs: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) (pairs[name] ??= []).push(value);
  return pairs;
}

/** The parameters of a form, checked: an unknown name, or a value of the wrong kind, is Twilio's error 400. */
export class Form {
  constructor(
    private readonly world: World,
    private readonly request: RestRequest,
    known: readonly string[],
  ) {
    for (const name of Object.keys(request.form)) {
      if (!known.includes(name)) this.refuse(20_001, `Unknown parameter ${name}`);
    }
  }

  text(name: string): string | undefined {
    return this.request.form[name]?.at(-1);
  }

  /** A repeated parameter; one value may also hold several words. */
  words(name: string): string[] {
    return (this.request.form[name] ?? [])
      .flatMap((value) => value.split(/[\s,]+/))
      .filter(Boolean);
  }

  whole(name: string, otherwise: number): number {
    const text = this.text(name);
    if (text === undefined) return otherwise;
    if (!/^\d+$/.test(text)) return this.refuse(20_001, `Parameter ${name} is not a number`);
    return Number(text);
  }

  yesNo(name: string): boolean | undefined {
    const text = this.text(name)?.toLowerCase();
    if (text !== undefined && text !== 'true' && text !== 'false') {
      return this.refuse(20_001, `Parameter ${name} is not a boolean`);
    }
    return text === undefined ? undefined : text === 'true';
  }

  method(name: string): 'GET' | 'POST' {
    const text = this.text(name) ?? 'POST';
    if (text !== 'GET' && text !== 'POST') return this.refuse(20_001, `${name} is GET or POST`);
    return text;
  }

  url(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined || text === '') return undefined;
    const valid = URL.canParse(text) && /^https?:/.test(text);
    return valid ? text : this.refuse(21_205, `Url ${name} is not valid`);
  }

  oneOf(name: string, values: readonly string[]): string | undefined {
    const text = this.text(name);
    if (text === undefined || values.includes(text)) return text;
    return this.refuse(20_001, `Parameter ${name} is not one of ${values.join(', ')}`);
  }

  refuse(code: number, message: string): never {
    const { path } = this.request;
    this.world.complain({ about: 'rest', code, message, callSid: null, url: path });
    throw new RestError(400, code, message);
  }
}
