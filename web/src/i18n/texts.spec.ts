import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

type Texts = { [key: string]: string | Texts };

const folder = (locale: string): string => join(import.meta.dirname, locale);
const namespaces = readdirSync(folder('fr'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length));

/** Every text of a namespace by its dotted key. */
async function textsOf(locale: string, namespace: string): Promise<Map<string, string>> {
  const module = (await import(join(folder(locale), `${namespace}.ts`))) as { default: Texts };
  const texts = new Map<string, string>();
  const visit = (value: string | Texts, path: string): void => {
    if (typeof value === 'string') texts.set(path, value);
    else
      for (const [key, inner] of Object.entries(value)) visit(inner, path ? `${path}.${key}` : key);
  };
  visit(module.default, '');
  return texts;
}

/** A mark without the space that keeps it on its line; `14:30` and an address are not sentences. */
const wrongSpace =
  /[^\u00a0\u202f;:!?…][;!?](?=\s|$)|[^\u00a0\u202f]:(?=\s|$)|[^\u00a0\u202f]»|«[^\u00a0\u202f]/;
const withoutVariables = (text: string): string => text.replaceAll(/\{\{\w+\}\}/g, 'x');

const variables = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();

describe('the rule of French spaces', () => {
  it.each([
    'Quoi ?',
    'Quoi?',
    'Ainsi : oui',
    'Ainsi: oui',
    '« oui\u00a0»',
    '«\u00a0oui »',
    '{{x}} ;',
  ])('finds the fault in %s', (text) => expect(wrongSpace.test(withoutVariables(text))).toBe(true));

  it.each(['Quoi\u00a0?', 'Ainsi\u00a0: oui', '«\u00a0oui\u00a0»', 'à 14:30', 'Vraiment\u00a0?!'])(
    'finds none in %s',
    (text) => expect(wrongSpace.test(withoutVariables(text))).toBe(false),
  );
});

describe.each(namespaces)('the texts of %s', (namespace) => {
  it('have the same keys in both languages', async () => {
    const french = await textsOf('fr', namespace);
    const english = await textsOf('en', namespace);
    expect([...english.keys()].sort()).toEqual([...french.keys()].sort());
  });

  it('name the same variables in both languages', async () => {
    const english = await textsOf('en', namespace);
    for (const [key, text] of await textsOf('fr', namespace)) {
      expect([key, variables(english.get(key) ?? '')]).toEqual([key, variables(text)]);
    }
  });

  it('have French spaces that do not break before : ; ! ? » and after «', async () => {
    for (const [key, text] of await textsOf('fr', namespace)) {
      expect([key, wrongSpace.exec(withoutVariables(text))?.[0]]).toEqual([key, undefined]);
    }
  });

  it('have curly apostrophes in French', async () => {
    for (const [key, text] of await textsOf('fr', namespace)) {
      expect([key, text.includes("'")]).toEqual([key, false]);
    }
  });
});
