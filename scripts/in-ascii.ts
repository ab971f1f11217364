import type { Plugin } from 'vite';

/**
 * Writes each script in ASCII, `ø` as `\u00f8`, which says the same in texts, patterns and names. One letter beyond it and
 * a browser keeps the whole script with two bytes for each sign, and takes longer to read it: opening the side panel took a
 * tenth longer.
 */
export function inAscii(): Plugin {
  return {
    name: 'rettidig:in-ascii',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type === 'chunk') part.code = toAscii(part.code);
      }
    },
  };
}

/** @param script must hold no `String.raw`, in which an escape would stand as it is written */
export function toAscii(script: string): string {
  // By its units, so that a sign beyond the first 65,536 becomes a pair, as every text has it.
  return script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
