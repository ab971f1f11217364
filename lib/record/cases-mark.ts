import type { DBCore, DBCoreTable, Middleware } from 'dexie';
import type { CaseRecord } from './open-record.ts';

/** A word that is another after every write of a case; it says nothing about them. One row. */
export interface StoredMark {
  id: 'cases';
  mark: string;
}

/**
 * The mark under which the cases stand now. Whoever reads it first and the cases after it has read nothing older than the
 * mark; as long as it stands, no case was written, added or deleted since, by whichever way.
 *
 * @returns null where no case has been written since marks are kept
 */
export async function casesMark({ database }: CaseRecord): Promise<string | null> {
  return (await database.marks.get('cases'))?.mark ?? null;
}

/**
 * Gives the cases another mark with each write, in the writer's own transaction: no way of writing can forget it. It lies
 * below what watches queries, so nobody who watches is woken by the mark.
 */
export const markingCases: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'markingCases',
  level: -2,
  create: (core) => ({
    ...core,
    transaction(tables, mode, options) {
      const isWriting = mode === 'readwrite' && tables.includes('cases') && !tables.includes('marks');
      return core.transaction(isWriting ? [...tables, 'marks'] : tables, mode, options);
    },
    table: (name) => (name === 'cases' ? marked(core) : core.table(name)),
  }),
};

function marked(core: DBCore): DBCoreTable {
  const cases = core.table('cases');
  return {
    ...cases,
    async mutate(request) {
      const fresh: StoredMark = { id: 'cases', mark: crypto.randomUUID() };
      const [written] = await Promise.all([
        cases.mutate(request),
        core.table('marks').mutate({ type: 'put', trans: request.trans, values: [fresh] }),
      ]);
      return written;
    },
  };
}
