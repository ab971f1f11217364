import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';

/** CommonJS, as React is: in another file than React's it would make the helper for that form a file of its own. */
const commonJs = /[\\/]node_modules[\\/]superlock[\\/]/;

const sidePanel = fileURLToPath(new URL('../entrypoints/sidepanel/index.html', import.meta.url));

/**
 * What several of our pages need lies in two files, for a page asks the browser for few files in place of thirty, which
 * took longer than running them: what the side panel needs, which must be there at a glance (`shared`), and what it does
 * without (`more`).
 */
export function pageChunks(): Rolldown.OutputOptions {
  let reached: ReadonlySet<string> | null = null;
  const isOfSidePanel = (id: string, modules: Rolldown.ChunkingContext) =>
    (reached ??= reachedFrom(sidePanel, modules)).has(id);
  return {
    codeSplitting: {
      groups: [
        {
          name: (id, modules) => (isOfSidePanel(id, modules) || commonJs.test(id) ? 'shared' : null),
          debugName: 'shared',
          minShareCount: 2,
          priority: 2,
        },
        { name: 'more', tags: ['$initial'], minShareCount: 2, priority: 1 },
      ],
    },
  };
}

/** What is loaded with a module, and nothing that comes by `import()` only. */
function reachedFrom(from: string, modules: Rolldown.ChunkingContext): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    open.push(...(modules.getModuleInfo(id)?.importedIds ?? []));
  }
  return reached;
}
