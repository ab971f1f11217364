import type { Plugin } from 'vite';

/** Where zod takes hold of what makes programs out of text. */
const taken = 'const F = Function;';
const refused = 'const F = () => { throw new Error("No code is made of text."); };';

/**
 * Takes zod's generation of code out of what is built. It is switched off wherever we make a schema; this way it is not
 * even there, and whoever searches the build for it finds nothing.
 */
export function noCodeGeneration(): Plugin {
  return {
    name: 'rettidig:no-code-generation',
    transform(code, id) {
      if (!/[\\/]node_modules[\\/]zod[\\/]/.test(id) || !code.includes(taken)) return null;
      return { code: code.replaceAll(taken, refused), map: null };
    },
  };
}
