/**
 * What a selector finds in the page, and where it finds nothing there, in the open shadow roots of its components, one
 * within the other.
 */
export function findOpen(within: Document | ShadowRoot, selector: string): Element[] {
  const found = [...within.querySelectorAll(selector)];
  return found.length > 0 ? found : openRootsIn(within).flatMap((root) => findOpen(root, selector));
}

/** The open shadow roots of the elements of a page or of a shadow root; not those within them. */
export function openRootsIn(within: Document | ShadowRoot): ShadowRoot[] {
  return [...within.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
}
