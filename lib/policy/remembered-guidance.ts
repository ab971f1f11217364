import { guidanceIn } from './policy-guidance.ts';
import { rememberedText } from './remembered-text.ts';

let read: { text: string; guidance: unknown } = { text: '{}', guidance: null };

/**
 * What the policy says of guidance, as it was last heard of: a page that wants no more of the policy need not load the
 * checks of all the rest.
 *
 * @returns as it came, and the same object as long as the policy is the same; null where it says nothing
 * @throws SyntaxError for a copy that is no JSON
 */
export async function rememberedGuidance(): Promise<unknown> {
  const text = await rememberedText();
  if (text !== read.text) read = { text, guidance: guidanceIn(JSON.parse(text)) };
  return read.guidance;
}
