/** Measures, and returns what is to be written by it, if anything. */
type Measure = () => (() => void) | undefined;

let due: Measure[] = [];

/**
 * Runs once, after the next layout and before its paint. What is measured then costs nothing: the page has just been
 * laid out, and by the browser, in its own time. All that is measured by anyone comes before all that is written: else
 * the page would be laid out again in between. In a page that is not shown it runs when the page is shown.
 */
export function afterLayout(measure: Measure): void {
  due.push(measure);
  if (due.length > 1) return;
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    const now = due;
    due = [];
    for (const write of now.map((one) => one())) write?.();
  });
  observer.observe(document.documentElement);
}
