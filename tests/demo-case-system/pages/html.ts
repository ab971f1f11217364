/** Text as HTML; what people typed never becomes markup. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Markup that is already safe. */
export interface Html {
  html: string;
}

/** Puts HTML together; every value that is not itself `Html` is escaped. Lists are joined. */
export function html(parts: TemplateStringsArray, ...values: (string | number | Html | Html[])[]): Html {
  let text = parts[0] ?? '';
  values.forEach((value, index) => {
    text += asHtml(value) + (parts[index + 1] ?? '');
  });
  return { html: text };
}

function asHtml(value: string | number | Html | Html[]): string {
  if (Array.isArray(value)) return value.map((one) => one.html).join('');
  return typeof value === 'object' ? value.html : escapeHtml(String(value));
}
