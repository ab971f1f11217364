import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../../lib/messaging/client.ts';
import { drawLostField, removeLostField } from '../../lib/overlay/lost-field.ts';
import type { LostFieldLook } from '../../lib/overlay/lost-field-contract.ts';

/** Injected by the background into a frame whose page has lost a field that it used to have. */
export default defineUnlistedScript(() => {
  let closed: string | null = null;
  globalThis.rettidigLostField ??= {
    show(look) {
      if (closed === look.sentence) return;
      drawLostField(look, {
        onRepair: () => void repair(look),
        onDismiss: () => (closed = look.sentence),
      });
    },
    remove() {
      closed = null;
      removeLostField();
    },
  };
});

async function repair({ field }: LostFieldLook): Promise<void> {
  try {
    await ask('diagnosis/open', { field });
  } catch (error) {
    // The extension was updated under this script: the page's next load brings the new one.
    console.warn('Rettidig:', error);
    removeLostField();
  }
}
