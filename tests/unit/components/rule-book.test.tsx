// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { PackExchange } from '../../../components/rule-book/pack-exchange.tsx';
import { RuleList } from '../../../components/rule-book/rule-list.tsx';
import { RuleView } from '../../../components/rule-book/rule-view.tsx';
import { nobody, type Signed } from '../../../components/rule-book/signature.tsx';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { ruleBook } from '../../../lib/rules/effective-rules.ts';
import { readPackFile, type PackRead } from '../../../lib/rules/pack-file.ts';
import { rulePacks } from '../../../lib/rules/packs/index.ts';
import type { RuleEdit } from '../../../lib/rules/rule-change.ts';
import { packPreview } from '../../../lib/views/pack-view.ts';
import { ruleAreas, rulePage, type BookContext } from '../../../lib/views/rule-book-view.ts';
import { changesOf, packOfInvented } from '../rules/rule-changes-of.ts';
import { click, drawn, type } from './drawn.ts';

const today = isoDate('2026-11-23');
const jurist: Signed = { name: 'Ida Prøvesen', role: 'jurist', because: '' };
const onEdit = vi.fn<(edit: RuleEdit) => Promise<string | null>>();
const onTakeBack = vi.fn();
beforeEach(() => {
  onEdit.mockReset().mockResolvedValue(null);
  onTakeBack.mockReset();
});

function opened(...edits: RuleEdit[]) {
  const changes = changesOf(...edits);
  const context: BookContext = { packs: rulePacks, changes, requireSignOff: false, today, language: 'da' };
  return { book: ruleBook(rulePacks, changes), context };
}

function drawRule(id: string, signed: Signed, ...edits: RuleEdit[]) {
  const { book, context } = opened(...edits);
  const entry = book.rules.find(({ rule }) => rule.id === id)!;
  return drawn(
    <RuleView
      page={rulePage(entry, book, context)}
      rule={entry.rule}
      backHref="#regelbog"
      {...{ today, signed, onEdit, onTakeBack }}
      language="da"
      onSigned={() => {}}
      onPrint={() => {}}
    />,
  );
}

/** The field under a label, as a person finds it. */
function field(place: ParentNode, label: string): HTMLInputElement {
  const found = [...place.querySelectorAll('label')].find((one) => one.textContent === label);
  const input =
    found && (found.htmlFor ? place.querySelector(`#${CSS.escape(found.htmlFor)}`) : found.querySelector('input'));
  if (!input) throw new Error(`No field is called "${label}".`);
  return input as HTMLInputElement;
}

const tick = (place: ParentNode, label: string) => act(async () => field(place, label).click());

describe('the list', () => {
  const draw = () => {
    const { book, context } = opened();
    return drawn(<RuleList areas={ruleAreas(book, context)} language="da" hrefOf={(id) => `#regelbog/${id}`} />);
  };
  const titles = (place: ParentNode) => [...place.querySelectorAll('a')].map(({ textContent }) => textContent);

  test('leads from each rule to its page', async () => {
    const place = await draw();
    expect(place.querySelectorAll('a[href="#regelbog/file-access-7wd"]')).toHaveLength(1);
    expect(titles(place)).toHaveLength(76);
  });

  test('narrows as one types, and looks into what has ended too', async () => {
    const place = await draw();
    await type(field(place, 'Søg i reglerne'), 'sygedagpenge uge 8');
    expect(titles(place)).toEqual(['Første opfølgning inden uge 8 er gået']);
    expect(place.querySelector('details')?.open).toBe(true);
    expect(place.querySelector('[role=status]')?.textContent).toBe('1 af 76 regler');
  });

  test('says what to do where nothing fits', async () => {
    const place = await draw();
    await type(field(place, 'Søg i reglerne'), 'zebra');
    expect(place.querySelector('[role=status]')?.textContent).toContain('Prøv et andet ord');
  });
});

describe('a rule', () => {
  test('reads from what it says to where it stands, an example, and what can be done', async () => {
    const place = await drawRule('reassessment-4w', nobody);
    const headings = [...place.querySelectorAll('h2')].map(({ textContent }) => textContent);
    expect(headings).toEqual([
      'Genvurdering inden fire uger efter klagen',
      'Hvad reglen siger, fra 1. juli 2013',
      'Hvor den står',
      'Prøv med datoer',
      'Godkend og ret',
      'Hvad der er ændret',
    ]);
  });

  test('works its example out anew as a date is changed', async () => {
    const place = await drawRule('reassessment-4w', nobody);
    await type(field(place, 'Klage modtaget'), '2026-11-02');
    expect(place.querySelector('[aria-live]')?.textContent).toContain('30. nov. 2026');
  });

  test('shows an older version when it is chosen', async () => {
    const place = await drawRule('insured-16-month-intensified', nobody);
    const older = [...place.querySelectorAll('label')].find((one) => one.textContent?.includes('31. dec. 2019'))!;
    await act(async () => older.querySelector('input')!.click());
    expect(place.textContent).toContain('Hvad reglen siger, 1. juli 2015 – 31. dec. 2019');
  });

  test('is signed off word for word as it is written, by someone with a name', async () => {
    const place = await drawRule('reassessment-4w', jurist);
    await click(place, 'Godkend udgaven');
    await click(place, 'Godkend');
    const [version] = rulePacks.flatMap(({ rules }) => rules).find(({ id }) => id === 'reassessment-4w')!.versions;
    expect(onEdit).toHaveBeenCalledWith({
      kind: 'sign-off',
      rule: 'reassessment-4w',
      validFrom: '2013-07-01',
      on: today,
      signed: version,
    });
    expect(place.querySelector('p[role=status]')?.textContent).toBe('Ændringen er gemt, og mærkerne følger den nu.');
  });

  test('is changed by nobody without a name', async () => {
    const place = await drawRule('reassessment-4w', nobody);
    await click(place, 'Slå reglen fra');
    await click(place, 'Slå fra');
    expect(onEdit).not.toHaveBeenCalled();
    expect(field(place, 'Dit navn').getAttribute('aria-invalid')).toBe('true');
  });

  test('gets its version for 1 January 2027 from one form', async () => {
    const place = await drawRule('job-ready-2026-4-in-6m-75pct', jurist);
    await click(place, 'Skriv en ny udgave');
    expect(field(place, 'Gælder for sager, der begynder fra og med').value).toBe('2027-01-01');
    await type(field(place, 'Antal gange'), '3');
    await type(field(place, 'Paragraf'), '§ 40');
    await type(field(place, 'Kilde: hvad du har læst'), 'LOV 1/2026 på retsinformation.dk');
    await tick(place, 'Jeg har set lovens tekst');
    await tick(place, 'beholder den gamle frist');
    expect(place.textContent).toContain('3 gange inden for de første 6 måneder');
    await click(place, 'Gem den nye udgave');
    expect(onEdit).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'new-version', rule: 'job-ready-2026-4-in-6m-75pct', running: 'keep' }),
    );
    expect(onEdit.mock.calls[0]![0]).toMatchObject({
      version: { validFrom: '2027-01-01', verification: 'verified', obligation: { count: 3 } },
    });
    expect(place.querySelector('p[role=status]')?.textContent).toMatch(/^Den nye udgave er gemt/);
  });

  test('says at each field what is missing, and saves nothing until it is there', async () => {
    const place = await drawRule('job-ready-2026-4-in-6m-75pct', jurist);
    await click(place, 'Skriv en ny udgave');
    await click(place, 'Gem den nye udgave');
    expect(onEdit).not.toHaveBeenCalled();
    expect(field(place, 'Kilde: hvad du har læst').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field(place, 'Kilde: hvad du har læst'));
    expect(place.querySelector('[role=alert]')?.textContent).toBe('Se efter i felterne med rødt.');
  });

  test('says in the form what it leaves as it is, and what becomes of running cases', async () => {
    const place = await drawRule('job-ready-2026-4-in-6m-75pct', jurist);
    await click(place, 'Skriv en ny udgave');
    expect(place.textContent).toContain('gem området som fil under »Pakker ind og ud«, ret filen');
    expect(place.textContent).toContain('Dagen, sagen begynder, afgør, hvilken udgave den følger.');
    await click(place, 'Lad reglen ophøre');
    expect(place.textContent).not.toContain('Gælder den nye udgave også sager, der allerede løber');
  });

  test('says why a change was refused', async () => {
    onEdit.mockResolvedValue('Virker ikke: en anden udgave begynder samme dag');
    const place = await drawRule('reassessment-4w', jurist);
    await click(place, 'Slå reglen fra');
    await click(place, 'Slå fra');
    expect(place.querySelector('[role=alert]')?.textContent).toContain('samme dag');
  });

  test('a local number can be set where there is one, and only there', async () => {
    const place = await drawRule('reply-guarantee-10wd', jurist);
    await click(place, 'Ret det lokale tal');
    await type(field(place, 'Antal arbejdsdage'), '8');
    await click(place, 'Gem tallet');
    expect(onEdit).toHaveBeenCalledWith({
      kind: 'override-number',
      rule: 'reply-guarantee-10wd',
      validFrom: '2006-06-01',
      count: 8,
    });
    expect((await drawRule('reassessment-4w', jurist)).textContent).not.toContain('Ret det lokale tal');
  });

  test('that is switched off says so, and what was done can be read', async () => {
    const place = await drawRule('reassessment-4w', jurist, { kind: 'switch-off', rule: 'reassessment-4w' });
    expect(place.textContent).toContain('Ingen sag får en frist efter den');
    expect(place.textContent).toContain('»Genvurdering inden fire uger efter klagen« slået fra');
    expect(place.textContent).toContain('Ida Prøvesen, jurist');
  });
});

describe('packs', () => {
  const onImport = vi.fn<() => Promise<string | null>>();
  const draw = (answer: PackRead) => {
    onImport.mockReset().mockResolvedValue(null);
    return drawn(
      <PackExchange
        areas={[{ id: 'local-bif', title: 'Lokale normer' }]}
        language="da"
        schemaHref="schema.json"
        signed={jurist}
        onSigned={() => {}}
        onSaveFile={() => {}}
        readFile={async () => answer}
        preview={(pack) => packPreview(pack, opened().book, 'da')}
        onImport={onImport}
      />,
    );
  };
  const choose = async (place: ParentNode) => {
    const input = place.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(input, 'files', { value: [new File(['{}'], 'pakke.json')] });
    await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })));
  };

  test('in order are shown before they are taken in', async () => {
    const place = await draw({ ok: true, pack: packOfInvented({}) });
    await choose(place);
    expect(place.textContent).toContain('1 ny regel: Opdigtet regel');
    expect(onImport).not.toHaveBeenCalled();
    await click(place, 'Indlæs pakken');
    expect(onImport).toHaveBeenCalledOnce();
  });

  test('not in order are refused whole, with what to mend', async () => {
    const place = await draw(readPackFile('{"format":"rettidig-rules/2"}'));
    await choose(place);
    expect(place.textContent).toContain('Filen »pakke.json« er ikke taget ind');
    expect(place.textContent).toContain('Felt format');
    expect([...place.querySelectorAll('button')].map((one) => one.textContent)).not.toContain('Indlæs pakken');
  });
});
