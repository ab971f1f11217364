import type { badgeStands, removeBadge } from './badge.ts';
import type { drawNotice, drawPracticeDay, removeNotice } from './notice.ts';
import type { placeBadges } from './place-badges.ts';

/**
 * What the pen's script leaves behind in the isolated world of its frame, for the content script to draw with. Types
 * only: the content script carries nothing of it.
 */
export interface RettidigPen {
  placeBadges: typeof placeBadges;
  badgeStands: typeof badgeStands;
  removeBadge: typeof removeBadge;
  drawNotice: typeof drawNotice;
  removeNotice: typeof removeNotice;
  drawPracticeDay: typeof drawPracticeDay;
}

declare global {
  // `var` is what makes a property of globalThis in TypeScript.
  var rettidigPen: RettidigPen | undefined;
}
