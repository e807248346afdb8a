import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const source = resolve(import.meta.dirname, '../src/service-worker/service-worker.js');

/** What the first screen and the language sheet fetch when they open. */
const neededOffline = /\/i18n\/[a-z]{2}\/(common|request|languages)\.ts$|\/LanguageSheetPage\.tsx$/;

/**
 * Emits `/service-worker.js` with the list of files that make the application's first screen, so that it
 * opens without a network. The name carries no hash: the browser compares its bytes to see a new version.
 */
export function emitServiceWorker(): Plugin {
  return {
    name: 'truchement:emit-service-worker',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const shell = new Set<string>();
      const visit = (fileName: string): void => {
        if (shell.has(`/${fileName}`)) return;
        const chunk = bundle[fileName];
        if (chunk?.type !== 'chunk') return;
        shell.add(`/${fileName}`);
        for (const css of chunk.viteMetadata?.importedCss ?? []) shell.add(`/${css}`);
        chunk.imports.forEach(visit);
      };
      for (const chunk of Object.values(bundle)) {
        if (
          chunk.type === 'chunk' &&
          (chunk.isEntry || neededOffline.test(chunk.facadeModuleId ?? ''))
        )
          visit(chunk.fileName);
      }
      const files = [...shell].sort();
      const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12);
      const code = (await readFile(source, 'utf8'))
        .replace("'__VERSION__'", JSON.stringify(version))
        .replace(
          "['__SHELL__']",
          JSON.stringify(['/', '/first-data.js', '/colour-scheme.js', ...files]),
        );
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source: code });
    },
  };
}
