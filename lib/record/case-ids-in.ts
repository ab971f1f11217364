/** What becomes of a case wherever its id stands: another id, or `null` where the case is gone. */
export type CaseIds = ReadonlyMap<string, string | null>;

/** What stands there was about a case that is gone, and goes with it. */
export const gone = Symbol('gone');

const idInText = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * Plain data with the ids of cases changed, in whatever form it holds them: as a text, inside one, or as a key. What is
 * about a case that is gone goes with it, up to the list or the table of cases it stands in. Lists that hold cases'
 * ids and nothing else get shorter; one that says something of a case, `[id, place, day]`, is about it.
 *
 * @returns the very same data where none of the ids stands in it, `gone` where nothing is left of it
 *
 * @example
 * withCaseIds({ at: '10.00', caseIds: [one, other] }, new Map([[one, null]])) //=> { at: '10.00', caseIds: [other] }
 */
export function withCaseIds(data: unknown, ids: CaseIds): unknown {
  if (typeof data === 'string') return textWith(data, ids);
  if (data === null || typeof data !== 'object') return data;
  return Array.isArray(data) ? listWith(data, ids) : tableWith(data as Record<string, unknown>, ids);
}

function listWith(list: readonly unknown[], ids: CaseIds): unknown {
  const next = list.map((one) => withCaseIds(one, ids));
  if (next.every((one, index) => one === list[index])) return list;
  const isAbout = next.some((one, index) => one === gone && typeof list[index] === 'string');
  if (isAbout && !list.every(isId)) return gone;
  return next.filter((one) => one !== gone);
}

function isId(one: unknown): boolean {
  return typeof one === 'string' && one.replace(idInText, '') === '';
}

function tableWith(table: Readonly<Record<string, unknown>>, ids: CaseIds): unknown {
  const entries = Object.entries(table);
  let isSame = true;
  const next: [string, unknown][] = [];
  for (const [name, value] of entries) {
    const renamed = textWith(name, ids);
    const changed = renamed === gone ? gone : withCaseIds(value, ids);
    if (renamed !== name || changed !== value) isSame = false;
    // A table of cases has one fewer; what names a case in a field of its own is about that case.
    if (renamed === gone) continue;
    if (changed === gone) return gone;
    next.push([renamed as string, changed]);
  }
  return isSame ? table : Object.fromEntries(next);
}

function textWith(text: string, ids: CaseIds): string | typeof gone {
  const whole = ids.get(text);
  if (whole !== undefined) return whole ?? gone;
  let isGone = false;
  const next = text.replace(idInText, (id) => {
    const other = ids.get(id);
    if (other === null) isGone = true;
    return other ?? id;
  });
  return isGone ? gone : next;
}
