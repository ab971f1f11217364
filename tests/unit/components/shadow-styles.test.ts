import { expect, test } from 'vitest';
import { withInitialValues } from '../../../entrypoints/panel/shadow-styles.ts';

test('a value that only @property would give is given to every element, below all layers', () => {
  const css = '@layer base{p{margin:0}}@property --tw-border-style{syntax:"*";inherits:false;initial-value:solid}';
  expect(withInitialValues(css)).toBe(
    `@layer initial-values{*,::before,::after,::backdrop{--tw-border-style:solid;}}${css}`,
  );
});

test('a property without a first value gets none', () => {
  expect(withInitialValues('@property --tw-leading { syntax: "*"; inherits: false; }')).toContain('::backdrop{}');
});
