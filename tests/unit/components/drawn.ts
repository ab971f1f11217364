import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach } from 'vitest';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

const leave: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const one of leave.splice(0)) await one();
});

/** Draws markup in the test's page; it is taken away after the test. Needs the `happy-dom` environment. */
export async function drawn(node: ReactNode): Promise<HTMLElement> {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  await act(async () => root.render(node));
  leave.push(async () => {
    await act(async () => root.unmount());
    place.remove();
  });
  return place;
}

/** Clicks the button with these words and waits for what follows. */
export async function click(place: ParentNode, words: string): Promise<void> {
  const button = [...place.querySelectorAll('button')].find((one) => one.textContent === words);
  if (!button) throw new Error(`No button says "${words}".`);
  await act(async () => button.click());
}

/** Types into a field as a person would, so that React hears of it. */
export async function type(field: HTMLInputElement, text: string): Promise<void> {
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
  await act(async () => {
    set!.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
