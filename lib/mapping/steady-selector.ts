/** Attributes that programmers give a meaning to, and that stay when texts and looks change. */
const tellingAttributes = ['data-testid', 'data-test', 'data-qa', 'data-list', 'data-felt', 'data-field', 'data-name'];
const fieldAttributes = [...tellingAttributes, 'data-column', 'data-col', 'col-id', 'itemprop', 'name', 'headers'];
/** Class names that tell of a moment, not of what the element is. */
const passing =
  /^(is|has)?-?(active|selected|odd|even|first|last|hover|focus|focused|open|current|new|valgt|aktiv|lige|ulige)$/i;

/**
 * Whether a name was thought of by a person: words in small letters. One with figures in it may be counted up, made by a
 * tool, or a citizen's number.
 */
export function isSteadyName(name: string): boolean {
  return name.length <= 40 && /^[a-zæøå]+(?:[A-ZÆØÅ]?[a-zæøå]+|[-_]{1,2}[a-zæøå]+)*$/.test(name);
}

/** The classes of an element that say what it is. */
export function steadyClasses(element: Element): string[] {
  return [...element.classList].filter((name) => isSteadyName(name) && !passing.test(name));
}

/** Selectors by what the element itself says of what it is, the most telling first. */
export function ownSelectors(element: Element, attributes: readonly string[] = fieldAttributes): string[] {
  const tag = element.localName;
  const selectors: string[] = [];
  for (const name of attributes) {
    const value = element.getAttribute(name);
    if (value !== null && isSteadyName(value)) selectors.push(`[${name}="${value}"]`);
  }
  const classes = steadyClasses(element);
  if (classes.length > 0) selectors.push(...classes.map((one) => `${tag}.${one}`), `${tag}.${classes.join('.')}`);
  return selectors;
}

/**
 * A selector that finds the element, and nothing before it, in its document: by its id, by what it says it is, or by the
 * way from what can be told apart.
 */
export function steadySelector(element: Element): string {
  const { ownerDocument } = element;
  const isIt = (selector: string) => {
    const found = ownerDocument.querySelectorAll(selector);
    return found.length === 1 && found[0] === element;
  };
  const { id } = element;
  const own = [...(isSteadyName(id) ? [`#${id}`] : []), ...ownSelectors(element, tellingAttributes)];
  if (/^(body|main|table|form)$/.test(element.localName)) own.push(element.localName);
  const role = element.getAttribute('role');
  if (role && isSteadyName(role)) own.push(`[role="${role}"]`);
  const found = own.find(isIt);
  if (found !== undefined) return found;
  const parent = element.parentElement;
  if (!parent) return ':root';
  return `${steadySelector(parent)} > ${placeAmongAlike(element)}`;
}

/** The way from `scope` down to an element within it, by children alone. */
export function wayWithin(scope: Element, element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at && at !== scope; at = at.parentElement) steps.unshift(placeAmongAlike(at));
  return [':scope', ...steps].join(' > ');
}

function placeAmongAlike(element: Element): string {
  const { localName: tag, parentElement } = element;
  const alike = [...(parentElement?.children ?? [])].filter((one) => one.localName === tag);
  return alike.length > 1 ? `${tag}:nth-of-type(${alike.indexOf(element) + 1})` : tag;
}
