import { virtual } from '@guidepup/virtual-screen-reader';

/** All that is read aloud of the test's page, from its beginning to its end. Needs the `happy-dom` environment. */
export async function readAloud(): Promise<string[]> {
  // What stands on paper only is not read from the screen; there is no style sheet here to say so.
  for (const one of document.querySelectorAll('.hidden')) one.remove();
  await virtual.start({ container: document.body });
  for (let step = 0; step < 500 && (await virtual.lastSpokenPhrase()) !== 'end of document'; step += 1) {
    await virtual.next();
  }
  const said = await virtual.spokenPhraseLog();
  await virtual.stop();
  return said;
}

/** What is read between a region's beginning and its end. */
export function inRegion(said: readonly string[], name: string): string[] {
  const begins = said.indexOf(`region, ${name}`);
  return begins < 0 ? [] : said.slice(begins + 1, said.indexOf(`end of region, ${name}`));
}

/** What can be used, with its name: each must have one. */
export function controlsIn(said: readonly string[]): string[] {
  return said.filter((phrase) => /^(button|link|searchbox|combobox|textbox|checkbox|radio|spinbutton)\b/.test(phrase));
}
