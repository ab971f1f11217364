import { ask } from '../../lib/messaging/client.ts';

/** The background does not see what pages write; it draws badges and count anew when told. */
export async function tellBackground(): Promise<void> {
  try {
    await ask('record/changed', {});
  } catch (error) {
    // What was changed is changed; open pages show it at their next look.
    console.warn('Rettidig:', error);
  }
}
