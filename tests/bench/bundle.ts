import { build } from 'vite';

/**
 * One file for a page, with everything it needs, as it would be shipped.
 *
 * @param entry path of the file to begin with
 */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env.ENTRYPOINT': '"bench"' },
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const [{ output }] = built as { output: { code: string }[] }[] as [{ output: { code: string }[] }];
  return output[0]!.code;
}
