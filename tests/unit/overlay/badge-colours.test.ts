import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Colours = { ink: string; ground: string };

/** What each selector of a style file sets, in the order of the file. */
function rulesOf(file: string): { selector: string; ink?: string; ground?: string }[] {
  const css = readFileSync(new URL(`../../../lib/overlay/${file}`, import.meta.url), 'utf8').replaceAll(
    /\/\*[^]*?\*\//g,
    '',
  );
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, body]) => ({
    selector: selector!.trim(),
    ink: /--ink: (#\w+)/.exec(body!)?.[1],
    ground: /--ground: (#\w+)/.exec(body!)?.[1],
  }));
}

const light = rulesOf('badge.css');
const dark = [...light, ...rulesOf('badge-dark.css')];

/** The colours a badge of these classes ends up with; selectors of these files differ in nothing but classes. */
function coloursOf(classes: string[], rules: typeof light): Colours {
  const colours: Colours = { ink: '', ground: '' };
  for (const { selector, ink, ground } of rules) {
    if (!selector.split(/,\s*(?![^(]*\))/).some((one) => fits(one, classes))) continue;
    if (ink) colours.ink = ink;
    if (ground) colours.ground = ground;
  }
  return colours;
}

function fits(written: string, classes: string[]): boolean {
  const selector = written.replaceAll(/,\s+/g, ',');
  if (/[ >@[]/.test(selector)) return false;
  const without = (/:not\(([^)]*)\)/.exec(selector)?.[1] ?? '').match(/[\w-]+/g) ?? [];
  const anyOf = (/:is\(([^)]*)\)/.exec(selector)?.[1] ?? '').match(/[\w-]+/g) ?? [];
  const all = selector.replaceAll(/:(not|is)\([^)]*\)/g, '').match(/[\w-]+/g) ?? [];
  return (
    all.every((one) => classes.includes(one)) &&
    !without.some((one) => classes.includes(one)) &&
    (anyOf.length === 0 || anyOf.some((one) => classes.includes(one)))
  );
}

/** WCAG 2: contrast of two colours. */
function contrast({ ink, ground }: Colours): number {
  const [a, b] = [ink, ground].map(luminance).sort((one, other) => other - one) as [number, number];
  return (a + 0.05) / (b + 0.05);
}

function luminance(colour: string): number {
  const hex = colour.length === 4 ? [...colour.slice(1)].map((one) => one + one).join('') : colour.slice(1);
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const forms = [
  'overdue',
  'due-today',
  'due-soon',
  'timely',
  'met',
  'met-late',
  'estimated',
  'paused',
  'by-need',
  'unknown',
  'no-rule',
];
const marks = ['', 'provisional', 'local-norm', 'stale', 'warning', 'quiet'];
const looks = forms.flatMap((form) => marks.map((mark) => ['badge', form, mark].filter(Boolean)));

describe.each([
  ['light', light],
  ['dark', dark],
])('on a %s ground', (_ground, rules) => {
  test.each(looks.map((classes) => [classes.join(' '), classes] as const))('»%s« can be read', (_name, classes) => {
    expect(contrast(coloursOf(classes, rules))).toBeGreaterThanOrEqual(4.5);
  });

  test('neither a doubtful rule nor a case long unseen is green', () => {
    const green = coloursOf(['badge', 'timely'], rules);
    expect(coloursOf(['badge', 'met'], rules).ink).toBe(green.ink);
    for (const form of ['timely', 'met']) {
      for (const mark of ['provisional', 'stale']) {
        expect(coloursOf(['badge', form, mark], rules).ink).not.toBe(green.ink);
      }
    }
  });

  test('only a statutory deadline that is confirmed is filled red', () => {
    const filled = coloursOf(['badge', 'overdue'], rules).ground;
    expect(coloursOf(['badge', 'overdue', 'local-norm'], rules).ground).not.toBe(filled);
    expect(coloursOf(['badge', 'overdue', 'provisional'], rules).ground).not.toBe(filled);
  });
});

test('the contrast is reckoned as WCAG does', () => {
  expect(contrast({ ink: '#000', ground: '#fff' })).toBeCloseTo(21);
  expect(contrast({ ink: '#777', ground: '#fff' })).toBeCloseTo(4.48, 2);
});
