/**
 * Runs once, after the next layout and before its paint. What is measured then costs nothing: the page has just been
 * laid out, and by the browser, in its own time. In a page that is not shown it runs when the page is shown.
 */
export function afterLayout(run: () => void): void {
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    run();
  });
  observer.observe(document.documentElement);
}
