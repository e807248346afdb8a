import type { Rolldown } from 'vite';

type Graph = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

/**
 * Puts every module that the first screen loads anyway into one chunk. Left to itself the bundler makes a chunk of
 * each set of modules that the same later pages share: some fifty small files, each with its own trip and headers,
 * before anything can be tapped.
 */
export function firstScreen(moduleId: string, graph: Graph): string | null {
  const seen = new Set([moduleId]);
  for (const id of seen) {
    const module = graph.getModuleInfo(id);
    if (module?.isEntry) return 'first-screen';
    for (const importer of module?.importers ?? []) seen.add(importer);
  }
  return null;
}
