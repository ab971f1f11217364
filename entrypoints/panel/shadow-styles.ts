/**
 * Tailwind gives its inner variables their first values with `@property`, which counts for nothing inside a shadow root:
 * a border would then have no style. So the same values are declared as ordinary ones, below everything else.
 *
 * @returns the sheet with those declarations in front
 */
export function withInitialValues(css: string): string {
  const declared = [...css.matchAll(/@property\s+(--[\w-]+)\s*\{([^}]*)\}/g)].flatMap(([, name, body = '']) => {
    const value = /initial-value:\s*([^;}]+)/.exec(body)?.[1];
    return value === undefined ? [] : `${name}:${value.trim()};`;
  });
  // The layer that comes first in the sheet is the weakest.
  return `@layer initial-values{*,::before,::after,::backdrop{${declared.join('')}}}${css}`;
}
