// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { AdapterList } from '../../../components/adapter-list.tsx';
import { AdapterPolicy } from '../../../components/adapter-policy.tsx';
import { LostFields, type CandidateLine } from '../../../components/diagnosis/lost-fields.tsx';
import type { AdapterLine } from '../../../lib/views/own-adapters-view.ts';
import { click, drawn } from './drawn.ts';

const line = (change: Partial<AdapterLine>): AdapterLine => ({
  ...{ source: 'own', id: 'momentum', name: 'Momentum', words: 'din egen', hidden: false, differs: null },
  ...change,
});
const words = (place: Element) => place.textContent;

describe('the set-ups', () => {
  const known = line({ source: 'known', id: 'demo', name: 'Øvelse' });
  const draw = (onDelete = vi.fn(async () => async () => {}), onExport = vi.fn()) =>
    drawn(<AdapterList adapters={[line({}), known]} notUnderstood={[]} language="da" {...{ onDelete, onExport }} />);

  test('one’s own can be deleted, and that undone; what comes along can only be exported', async () => {
    const undo = vi.fn(async () => {});
    const place = await draw(vi.fn(async () => undo));
    expect(words(place)).not.toContain('Slet Øvelse');
    await click(place, 'Slet Momentum');
    expect(words(place)).toContain('Momentum er slettet.');
    await click(place, 'Fortryd');
    expect(undo).toHaveBeenCalledOnce();
    expect(words(place)).toContain('Fortrudt. Alt er, som det var.');
  });

  test('a deleting that failed says that nothing has changed', async () => {
    const place = await draw(vi.fn(() => Promise.reject(new Error('no space'))));
    await click(place, 'Slet Momentum');
    expect(words(place)).toContain('Intet er ændret');
  });

  test('one that this version cannot read is named and not gone', async () => {
    const props = { adapters: [known], notUnderstood: ['nyere'], language: 'da' as const };
    const place = await drawn(<AdapterList {...props} onDelete={vi.fn()} onExport={vi.fn()} />);
    expect(words(place)).toContain('kan denne udgave af Rettidig ikke læse: nyere. De er ikke slettet.');
  });
});

describe('what the municipality has decided', () => {
  const silent = { hosts: [], adaptersLocked: false, signOffRequired: false, locked: [], problems: [] };
  const draw = (change: object, onGrant = vi.fn(async () => 'granted' as const)) =>
    drawn(<AdapterPolicy {...silent} {...change} language="da" onGrant={onGrant} />);

  test('nothing is said where it has decided nothing', async () => {
    expect(words(await draw({}))).toBe('');
  });

  test('the sites that are not allowed yet are asked for at once', async () => {
    const host = (name: string, granted: boolean) => ({ pattern: `https://${name}/*`, name, granted });
    const onGrant = vi.fn(async () => 'granted' as const);
    const hosts = [host('a.example.dk', true), host('b.example.dk', false), host('c.example.dk', false)];
    await click(await draw({ hosts }, onGrant), 'Tillad alle 2 sider');
    expect(onGrant).toHaveBeenCalledWith(['https://b.example.dk/*', 'https://c.example.dk/*']);
  });
});

describe('a field that has gone', () => {
  const lost = [{ field: 'start', label: 'Start', words: 'Sidst læst i går' }];
  const candidate: CandidateLine = { id: '0', words: 'Begyndt', rows: 42, filled: 40, fits: 39 };
  const draw = (change: object) => {
    const props = { lost, open: 'start', candidates: [candidate], locked: false, language: 'da' as const };
    return drawn(<LostFields {...props} onOpen={vi.fn()} onChoose={vi.fn(async () => {})} {...change} />);
  };

  test('is found again with one click, which says how well the place fits', async () => {
    const onChoose = vi.fn(async () => {});
    const place = await draw({ onChoose });
    expect(words(place)).toContain('udfyldt i 40 af 42 rækker, passer i 39 af 40 rækker');
    await click(place, 'Brug »Begyndt«');
    expect(onChoose).toHaveBeenCalledWith('start', candidate);
  });

  test('a saving that failed says so', async () => {
    const place = await draw({ onChoose: () => Promise.reject(new Error('no space')) });
    await click(place, 'Brug »Begyndt«');
    expect(words(place)).toContain('Det kunne ikke gemmes');
  });

  test('where nothing fits, it says what to do instead', async () => {
    expect(words(await draw({ candidates: [] }))).toContain('Intet på siden passer til feltet.');
  });

  test('the municipality’s own set-up is not changed here', async () => {
    const place = await draw({ locked: true });
    expect(words(place)).toContain('Kommunen bestemmer opsætningen her.');
    expect(place.querySelector('button')).toBeNull();
  });

  test('a page that has all its fields says nothing of it', async () => {
    expect(words(await draw({ lost: [] }))).toBe('');
  });
});
