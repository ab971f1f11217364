import { browser } from 'wxt/browser';
import type { SidePanelOpening } from '../messaging/messages.ts';

/** The parts of the browser's interfaces that only one of them has. */
interface SidePanels {
  sidePanel?: { open(options: { tabId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the side panel. Must be called first thing when a click is told, before anything is waited for: Chromium counts
 * it as the click's doing for so long. Firefox lets no click in a page open its sidebar, only one in a page of ours: else
 * the keys for it are told.
 */
export function openSidePanel(tabId: number | null): Promise<SidePanelOpening> {
  const { sidePanel, sidebarAction } = browser as unknown as SidePanels;
  if (sidePanel && tabId !== null) {
    return sidePanel.open({ tabId }).then(
      () => ({ opened: true, shortcut: null }),
      async () => ({ opened: false, shortcut: await sidebarShortcut() }),
    );
  }
  const told = async () => ({ opened: false, shortcut: await sidebarShortcut() });
  return sidebarAction ? sidebarAction.open().then(() => ({ opened: true, shortcut: null }), told) : told();
}

async function sidebarShortcut(): Promise<string | null> {
  const commands = (await browser.commands?.getAll()) ?? [];
  const command = commands.find(({ name }) => name === '_execute_sidebar_action');
  return command?.shortcut || null;
}
