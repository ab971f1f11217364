const sheets = new Map<string, CSSStyleSheet>();

/**
 * The sheet for a text, parsed once and shared by all shadow roots. A constructed sheet is also out of reach of the
 * page's content security policy.
 */
export function sheetOf(text: string): CSSStyleSheet {
  let sheet = sheets.get(text);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(text, sheet);
  }
  return sheet;
}

/** Declarations for a host element that no rule of the page can change: in a shadow root `!important` comes first. */
export function hostCss(declarations: string): string {
  return `:host{all:initial!important;${declarations.replaceAll(';', '!important;')}}`;
}
