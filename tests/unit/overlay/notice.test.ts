// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { drawNotice, drawPracticeDay, removeNotice, type NoticeOptions } from '../../../lib/overlay/notice.ts';
import { overlayLook } from '../../../lib/overlay/overlay-look.ts';

let life: AbortController;
let options: NoticeOptions;
beforeEach(() => {
  life?.abort();
  life = new AbortController();
  options = { mode: 'open', signal: life.signal, look: overlayLook('da', isoDate('2026-11-23')) };
});
const drawn = () => [...document.documentElement.querySelectorAll<HTMLElement>(':scope > [data-rettidig]')];

describe('the page’s notice', () => {
  test('says what happened and what to do next, to screen readers too', () => {
    const root = drawNotice('notice.noRows', options).shadowRoot!;
    expect([...root.querySelectorAll('[role=status] p')].map((line) => line.textContent)).toEqual([
      'Rettidig kan ikke læse denne side. Fristerne vises ikke her.',
      expect.stringContaining('Åbn sagen'),
    ]);
    expect(root.querySelector('button')?.getAttribute('aria-label')).toBe('Luk beskeden');
  });

  test('is one, however often it is drawn', () => {
    drawNotice('notice.noRows', options);
    drawNotice('notice.noAnswer', options);
    expect(drawn()).toHaveLength(1);
    expect(drawn()[0]!.shadowRoot!.textContent).toContain('svarer ikke');
  });

  test('goes when it is closed, and says so', () => {
    const onDismiss = vi.fn();
    drawNotice('notice.noRows', { ...options, onDismiss })
      .shadowRoot!.querySelector('button')!
      .click();
    expect(drawn()).toEqual([]);
    expect(onDismiss).toHaveBeenCalledOnce();
  });

  test('goes when the page can be read after all, and when the script ends', () => {
    drawNotice('notice.noRows', options);
    removeNotice();
    expect(drawn()).toEqual([]);
    drawNotice('notice.noRows', options);
    life.abort();
    expect(drawn()).toEqual([]);
  });
});

describe('the ribbon of a practice build', () => {
  test('says the day', () => {
    drawPracticeDay(options);
    expect(drawn()[0]!.shadowRoot!.textContent).toBe('Øvelsesdag: mandag 23. november 2026');
  });

  test('is not there in the shipped build', () => {
    drawPracticeDay({ ...options, look: overlayLook('da', null) });
    expect(drawn()).toEqual([]);
  });
});

test('what the background sends for the overlay is plain data', () => {
  const look = overlayLook('en', isoDate('2026-11-23'));
  expect(structuredClone(look)).toEqual(look);
});
