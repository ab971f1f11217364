/** What one selector may hold: enough for any way through a page, and too little to keep the page waiting. */
const most = { ancestors: 12, siblings: 3, relative: 2, alternatives: 12, nesting: 3 };

/**
 * Why a selector is refused whatever page it is for: browsers try a selector on every element, and some parts of it on
 * everything around each of them. A way of children (`>`) costs next to nothing and is not limited.
 *
 * @returns null where nothing is wrong with it, as far as can be seen without a page
 */
export function selectorProblem(selector: string): string | null {
  // What stands in quotes and brackets is text to compare with.
  const bare = selector.replace(/"[^"]*"|'[^']*'/g, '""').replace(/\[[^\]]*\]/g, '[]');
  const count = (pattern: RegExp) => bare.match(pattern)?.length ?? 0;
  const steps = bare.trim().replace(/\s*([>+~,()])\s*/g, '$1');
  if ((steps.match(/\s+/g)?.length ?? 0) > most.ancestors) return `at most ${most.ancestors} spaces between steps`;
  if (count(/~/g) > most.siblings) return `"~" at most ${most.siblings} times`;
  if (count(/:has\(/gi) > most.relative) return `":has(" at most ${most.relative} times`;
  if (count(/,/g) > most.alternatives) return `at most ${most.alternatives} commas`;
  if (nestingOf(bare) > most.nesting) return `parentheses at most ${most.nesting} deep`;
  return null;
}

function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
