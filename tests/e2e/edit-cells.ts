import type { Frame, Page } from 'puppeteer-core';
import { citizens } from '../demo-case-system/citizens.ts';
import { listRow, type ListRow } from '../demo-case-system/list-row.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { RowPlace } from './visible-badges.ts';
import type { Action } from './walk-surfaces.ts';

const dateFields = [
  ...(['start', 'lastInterview', 'offer', 'nextInterview'] as const),
  ...(['suspensionFrom', 'suspensionTo'] as const),
] satisfies (keyof ListRow)[];
const rows = citizens.map(listRow);

/**
 * Someone corrects days in the cells of a grid, by mouse and keys. The editor stays in its cell until it is left, so
 * that whatever else happens on the page finds it there, with all of a day in it, a part of one, or nothing.
 */
export function editCells(place: RowPlace): readonly Action[] {
  return [
    {
      name: 'edit a cell',
      weight: 3,
      quick: false,
      async act(frame, random) {
        if (await openEditor(frame, place, random)) await type(frame.page(), random);
      },
    },
    leave('commit the edit', 'Enter', 3),
    leave('cancel the edit', 'Escape', 2),
  ];
}

/** @returns whether there is one now: a cell at the edge may have none */
async function openEditor(frame: Frame, { rows: selector, field }: RowPlace, random: SeededRandom): Promise<boolean> {
  const cell = await frame.evaluate(
    (selector, names, share) => {
      const cells = [...document.querySelectorAll(selector)].flatMap((row) => [...row.querySelectorAll(names)]);
      const inView = cells.flatMap((cell) => {
        const { left, top, width, height } = cell.getBoundingClientRect();
        const middle = { x: left + width / 2, y: top + height / 2 };
        return cell.contains(document.elementFromPoint(middle.x, middle.y)) ? middle : [];
      });
      return inView[Math.floor(share * inView.length)] ?? null;
    },
    selector,
    dateFields.map((name) => `[${field}="${name}"]`).join(),
    random.fraction(),
  );
  if (!cell) return false;
  await frame.page().mouse.click(cell.x, cell.y, { count: 2 });
  return isEditing(frame);
}

/** A day in place of what stands there, a part of it, nothing; or what stands there without its first figure. */
async function type({ keyboard }: Page, random: SeededRandom): Promise<void> {
  const field = dateFields[random.below(dateFields.length)]!;
  const day = rows[random.below(rows.length)]![field];
  const how = random.below(5);
  if (how === 4) {
    // »18-05-2026« is half way to another day »8-05-2026«, which is one too.
    await keyboard.press('Home');
    return keyboard.press('Delete');
  }
  await keyboard.down('Control');
  await keyboard.press('a');
  await keyboard.up('Control');
  await keyboard.press('Delete');
  if (how === 3) return;
  // One by one: Firefox takes no more at a time.
  for (const sign of how === 2 ? day.slice(0, random.below(10)) : day) await keyboard.sendCharacter(sign);
}

function leave(name: string, key: 'Enter' | 'Escape', weight: number): Action {
  return {
    name,
    weight,
    quick: false,
    async act(frame) {
      if (await isEditing(frame)) await frame.page().keyboard.press(key);
    },
  };
}

function isEditing(frame: Frame): Promise<boolean> {
  return frame.evaluate(() => document.activeElement instanceof HTMLInputElement);
}
