import { describe, expect, test } from 'vitest';
import { guidancePolicy } from '../../../lib/guidance/guidance-policy.ts';
import { proceduresInUse, shippedProcedures } from '../../../lib/guidance/procedures/index.ts';
import { shippedTexts } from '../../../lib/guidance/texts-shipped.ts';
import { textsInUse } from '../../../lib/guidance/texts.ts';

const [receipt] = shippedTexts;
const [first] = shippedProcedures;
const text = { ...receipt!, body: 'Kommunens egen kvittering.' };
const procedure = { ...first!, title: 'Kommunens eget forløb' };

describe('the municipality’s guidance by policy', () => {
  test('comes before what was laid in on the machine, and that before what ships', () => {
    const { texts, procedures } = guidancePolicy({ texts: [text], procedures: [procedure] });
    const own = { ...text, body: 'Maskinens egen.' };
    const bodyOf = (used: readonly { id: string; body: string }[]) => used.find(({ id }) => id === text.id)?.body;
    expect(bodyOf(textsInUse(shippedTexts, [own], texts))).toBe('Kommunens egen kvittering.');
    expect(bodyOf(textsInUse(shippedTexts, [own]))).toBe('Maskinens egen.');
    const titleOf = proceduresInUse([{ ...first!, title: 'Maskinens eget' }], procedures).find(
      ({ id }) => id === first!.id,
    )?.title;
    expect(titleOf).toBe('Kommunens eget forløb');
    expect(proceduresInUse([], procedures)).toHaveLength(shippedProcedures.length);
  });

  test('is read as a file says it, too', () => {
    const asFile = { texts: { format: 'rettidig-texts/1', texts: [text] } };
    expect(guidancePolicy(asFile)).toMatchObject({ texts: [{ id: text.id }], refused: { texts: [] } });
  });

  test('is read once for each policy', () => {
    const policy = { texts: [text] };
    expect(guidancePolicy(policy)).toBe(guidancePolicy(policy));
  });

  test('a part with one thing wrong is not used at all and says where; the other parts stand', () => {
    const { texts, procedures, refused } = guidancePolicy({
      texts: [text, { ...text, body: '<script>alert(1)</script>' }],
      procedures: [procedure],
    });
    expect(texts).toEqual([]);
    expect(refused.texts[0]).toMatchObject({ code: 'code-in-text', row: 2, field: 'body' });
    expect(procedures).toHaveLength(1);
    expect(refused.procedures).toEqual([]);
  });

  test.each([
    ['a text where a list should be', { texts: 'kvittering' }, 'texts'],
    ['a step that leads to a script', { procedures: [withTool('javascript:alert(1)')] }, 'procedures'],
    ['a day that is none', { citizensAdviser: { checkedOn: '2026-02-30' } }, 'citizensAdviser'],
    ['a field that nobody knows', { citizensAdviser: { fax: '1' } }, 'citizensAdviser'],
  ] as const)('refused: %s', (_what, policy, part) => {
    expect(guidancePolicy(policy).refused[part]).not.toEqual([]);
  });

  test('a citizens’ adviser has only the facts the policy gives, none of another municipality’s', () => {
    const { citizensAdviser } = guidancePolicy({ citizensAdviser: { name: 'Borgerombuddet', phone: '70 10 20 30' } });
    expect(citizensAdviser).toEqual({
      shown: true,
      name: 'Borgerombuddet',
      phone: '70 10 20 30',
      address: '',
      email: '',
      checkedOn: null,
    });
  });

  test.each([[null], ['{}'], [[]], [{ workflows: {} }]])('%j brings none', (policy) => {
    expect(guidancePolicy(policy)).toMatchObject({ texts: [], procedures: [], citizensAdviser: null });
  });
});

function withTool(url: string) {
  const [step, ...others] = first!.steps;
  return { ...first!, steps: [{ ...step!, tool: { title: 'Værktøj', url } }, ...others] };
}
