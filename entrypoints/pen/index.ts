import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { badgeStands, removeBadge } from '../../lib/overlay/badge.ts';
import { drawNotice, drawPracticeDay, removeNotice } from '../../lib/overlay/notice.ts';
import { placeBadges } from '../../lib/overlay/place-badges.ts';

/** Injected by the background into frames in which something is drawn; a page that no adapter knows never carries it. */
export default defineUnlistedScript(() => {
  globalThis.rettidigPen ??= { placeBadges, badgeStands, removeBadge, drawNotice, removeNotice, drawPracticeDay };
});
