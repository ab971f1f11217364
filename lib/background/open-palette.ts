import { browser } from 'wxt/browser';

/** The shortcut that `wxt.config.ts` declares; people can give it other keys in the browser. */
const command = 'open-palette';

/**
 * Opens the palette over a case page when its shortcut is pressed: in a small window of ours, for neither browser lets
 * every shortcut open a popup, and nothing is to be drawn into the page for it. Call it in the background's first turn.
 */
export function openPaletteByShortcut(report: (error: unknown) => void): void {
  browser.commands.onCommand.addListener((pressed) => {
    if (pressed !== command) return;
    browser.windows
      .create({ url: browser.runtime.getURL('/palette.html'), type: 'popup', width: 600, height: 520 })
      .catch(report);
  });
}
