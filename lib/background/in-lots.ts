/** Works on some of many things at a time. Between two lots whoever asks the background is answered. */
export async function inLots<Item>(
  items: readonly Item[],
  size: number,
  work: (some: readonly Item[]) => void | Promise<void>,
): Promise<void> {
  for (let start = 0; start < items.length; start += size) {
    if (start > 0) await new Promise((resolve) => setTimeout(resolve));
    await work(items.slice(start, start + size));
  }
}
