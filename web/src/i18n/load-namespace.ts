import type { BackendModule, ReadCallback } from 'i18next';

type Texts = Record<string, unknown>;
const files = import.meta.glob<Texts>(['./fr/*.ts', './en/*.ts', '!./**/*.spec.ts'], {
  import: 'default',
});

/** Fetches the texts of one journey in one language when they are first wanted. */
export const namespaceLoader: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language: string, namespace: string, done: ReadCallback) {
    const load = files[`./${language}/${namespace}.ts`];
    if (!load) {
      done(new Error(`No texts for ${namespace} in ${language}`), false);
      return;
    }
    load().then(
      (texts) => done(null, texts as never),
      (error: unknown) => done(error as Error, true),
    );
  },
};
