import type { Plugin } from 'vite';

/**
 * Marks a chunk of which nearly everything runs before the page can be used: the browser then compiles it whole while
 * it comes in, beside the page's own thread, and not function by function while the page renders. Browsers that don't
 * know the mark take it for a comment.
 */
export function compileEarly(chunkName: string): Plugin {
  return {
    name: 'truchement:compile-early',
    apply: 'build',
    generateBundle: {
      // It counts on the first line only, and Vite puts one of its own there after everybody else's.
      order: 'post',
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk' && chunk.name === chunkName)
            chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
      },
    },
  };
}
