/** Danish letters of UTF-8 that were once read as windows-1252, and the mark of letters that are lost. */
const broken = /Ã[¦¸¥†˜…]|�/;
/** What no text has: a file with them is a picture, a workbook or a text of another width. */
const notText = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/;

/**
 * A file's text. UTF-8, with or without its mark, is told from windows-1252, in which spreadsheets still save.
 *
 * @returns null for what is no text, for UTF-16, and where letters were broken before the file came here
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = asUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
  return notText.test(text) || broken.test(text) ? null : text;
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
