/**
 * Hands a text, or what else there is, to the browser as a file to be saved. Nothing leaves the machine.
 *
 * @param content a Blob has its own type; a text is JSON where nothing else is said
 */
export function saveFile(name: string, content: string | Blob, type = 'application/json'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click; it is let go with the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
