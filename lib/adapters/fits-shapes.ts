/**
 * Whether a text has one of the shapes: `0` stands for a figure, `A` for a letter, all else for itself. Shapes instead of
 * regular expressions: they are read once from left to right, so that none can take long.
 *
 * @example
 * fitsShapes('26-004117', ['00-000000']) //=> true
 */
export function fitsShapes(text: string, shapes: readonly string[]): boolean {
  const kinds = text.replace(/\d/g, '0').replace(/\p{L}/gu, 'A');
  // A letter or figure of the shape that stands for itself is compared with the text, the others with the kind.
  return shapes.some(
    (shape) =>
      shape.length === text.length && [...text].every((sign, at) => shape[at] === sign || shape[at] === kinds[at]),
  );
}
