import type { Language } from './language.ts';

const da = {
  'procedure.position': (number: number, total: number) => `trin ${number} af ${total}`,
  'procedure.done': (total: number) => `Alle ${total} trin er gjort`,
  'procedure.doneText': 'Når det er tid til den næste, kan du begynde forfra. Fluebenene her bliver da taget væk.',
  'procedure.again': 'Begynd forfra',
  'procedure.onlyBegunBy': (day: string) => `Gælder kun sager fra før ${day}`,
  'procedure.meta': (owner: string, day: string) => `Ansvarlig: ${owner} · læst igennem ${day}`,
  'procedure.steps': 'Trin for trin',
  'procedure.others': 'Andre forløb, der passer',
  'procedure.progress': (done: number, total: number) => `${done} af ${total} trin er gjort`,

  'because.begun': 'Du er i gang med det',
  'because.headline': 'Passer til fristen i sagen',
  'because.event': (what: string, day: string) => `${what} ${day}`,
  'because.other-deadline': 'Passer til en anden frist i sagen',
  'because.target-group': 'Passer til målgruppen',
  'because.any': 'Gælder alle målgrupper',

  'step.tick': (what: string) => `Gjort: ${what}`,
  'step.doneByCase': (day: string) => `Står i sagen: ${day}`,
  'step.doneByCase.noDay': 'Står på sagen',
  'step.doneByHand': (day: string) => `Sat af dig ${day}`,
  'step.why': 'Hvorfor',
  'step.citation': (words: string) => words,
  'step.citation.notChecked': (words: string) => `${words} (paragraf ikke kontrolleret)`,
  'step.show': 'Vis på siden',
  'step.shown': 'Der er en ring om feltet på siden. Escape tager den væk.',
  'step.notShown': 'Feltet er ikke på den side, der er åben.',
  'step.pages': (pages: readonly string[]) =>
    pages.length === 1
      ? `Rettidig kender det på siden »${pages[0]}«.`
      : `Rettidig kender det på siderne ${pages.map((page) => `»${page}«`).join(' og ')}.`,
  'step.workflow': 'Arbejdsgang',
  'step.tool': 'Værktøj',
  'step.text': 'Tekst at kopiere',
  'step.saveFailed': 'Fluebenet kunne ikke gemmes lige nu. Prøv igen.',
};

export type ProcedureText = typeof da;

const en: ProcedureText = {
  'procedure.position': (number, total) => `step ${number} of ${total}`,
  'procedure.done': (total) => `All ${total} steps are done`,
  'procedure.doneText': 'When it is time for the next one you can begin again. The ticks here are then taken away.',
  'procedure.again': 'Begin again',
  'procedure.onlyBegunBy': (day) => `Only for cases from before ${day}`,
  'procedure.meta': (owner, day) => `Owner: ${owner} · read through ${day}`,
  'procedure.steps': 'Step by step',
  'procedure.others': 'Other procedures that fit',
  'procedure.progress': (done, total) => `${done} of ${total} steps are done`,

  'because.begun': 'You have begun it',
  'because.headline': 'Fits the deadline of the case',
  'because.event': (what, day) => `${what} ${day}`,
  'because.other-deadline': 'Fits another deadline of the case',
  'because.target-group': 'Fits the target group',
  'because.any': 'For all target groups',

  'step.tick': (what) => `Done: ${what}`,
  'step.doneByCase': (day) => `In the case: ${day}`,
  'step.doneByCase.noDay': 'Stands in the case',
  'step.doneByHand': (day) => `Ticked by you ${day}`,
  'step.why': 'Why',
  'step.citation': (words) => words,
  'step.citation.notChecked': (words) => `${words} (section not checked)`,
  'step.show': 'Show on the page',
  'step.shown': 'There is a ring around the field on the page. Escape takes it away.',
  'step.notShown': 'The field is not on the page that is open.',
  'step.pages': (pages) =>
    pages.length === 1
      ? `Rettidig knows it on the page “${pages[0]}”.`
      : `Rettidig knows it on the pages ${pages.map((page) => `“${page}”`).join(' and ')}.`,
  'step.workflow': 'Workflow',
  'step.tool': 'Tool',
  'step.text': 'Text to copy',
  'step.saveFailed': 'The tick could not be saved just now. Try again.',
};

export const procedureText: Record<Language, ProcedureText> = { da, en };
