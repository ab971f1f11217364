/**
 * Puts text into the clipboard. The clipboard interface is missing on pages without TLS, as case systems inside a
 * municipality's own network may be, and a page's policy can forbid it; the old way works there.
 *
 * @param place where a text field may stand for a moment, out of the page's sight
 * @returns whether the text is in the clipboard
 */
export async function copyText(text: string, place: ParentNode & Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByField(text, place);
  }
}

function copyByField(text: string, place: ParentNode & Node): boolean {
  const before = (place.getRootNode() as ShadowRoot | Document).activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  place.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
