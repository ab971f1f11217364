/** What a request may weigh: 20,000 cases with ten full fields each weigh about half. */
export const mostWeight = 40_000_000;
const deepest = 12;
const weightOfPart = 8;

/**
 * Whether plain data is small enough to look at closely: counts characters and parts, and stops at the limit.
 * Data nested deeper than any message is refused too, which ends circles.
 */
export function isLightEnough(data: unknown, limit = mostWeight): boolean {
  return weigh(data, limit, deepest) <= limit;
}

function weigh(data: unknown, limit: number, depth: number): number {
  if (typeof data === 'string') return weightOfPart + data.length;
  if (typeof data !== 'object' || data === null) return weightOfPart;
  if (depth === 0) return Infinity;
  let weight = weightOfPart;
  for (const [key, part] of Object.entries(data)) {
    weight += key.length + weigh(part, limit - weight, depth - 1);
    if (weight > limit) return weight;
  }
  return weight;
}
