import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rememberedGuidance } from '../../../lib/policy/remembered-guidance.ts';
import { refreshPolicy, rememberedPolicy } from '../../../lib/policy/remembered-policy.ts';
import { onPolicyRemembered } from '../../../lib/policy/remembered-text.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
beforeEach(() => fakeBrowser.reset());

const hosts = ['https://sager.example.dk/*'];
const remembered = async () => (await rememberedPolicy()).policy.hosts;
const soon = [1, 1];
const says = (policy: unknown) => async () => policy;

test('where no policy was ever heard of there is none, and it is told at once', async () => {
  expect(await remembered()).toEqual([]);
});

test('a policy is remembered, and the same one again is no news', async () => {
  expect(await refreshPolicy(says({ hosts }))).toBe(true);
  expect(await remembered()).toEqual(hosts);
  expect(await rememberedPolicy()).toBe(await rememberedPolicy());
  expect(await refreshPolicy(says({ hosts }))).toBe(false);
});

test('a policy that was taken back is forgotten', async () => {
  await refreshPolicy(says({ hosts }));
  expect(await refreshPolicy(says({}))).toBe(true);
  expect(await remembered()).toEqual([]);
});

describe('a browser that does not answer', () => {
  test('leaves the last good copy', async () => {
    await refreshPolicy(says({ hosts }));
    expect(await refreshPolicy(() => new Promise(() => {}), soon)).toBe(false);
    expect(await refreshPolicy(() => Promise.reject(new Error('not now')), soon)).toBe(false);
    expect(await remembered()).toEqual(hosts);
  });

  test('is asked again', async () => {
    const ask = vi.fn(says({ hosts })).mockReturnValueOnce(new Promise(() => {}));
    expect(await refreshPolicy(ask, soon)).toBe(true);
    expect(ask).toHaveBeenCalledTimes(2);
    expect(await remembered()).toEqual(hosts);
  });
});

test('a page that watches hears of another policy until it leaves', async () => {
  const heard = vi.fn();
  const stop = onPolicyRemembered(heard);
  await refreshPolicy(says({ hosts }));
  await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
  stop();
  await refreshPolicy(says({}));
  expect(heard).toHaveBeenCalledTimes(1);
});

test.each([
  ['nothing', { hosts }],
  ['an object', { hosts, guidance: { texts: [] } }],
  ['a text of JSON, as Chromium’s policies know no other', { guidance: '{ "texts": [] }' }],
  ['what is none', { guidance: ['texts'] }],
  ['a text that is no JSON', { guidance: '{' }],
])('a policy that says of guidance %s says the same to who wants only that', async (_what, policy) => {
  await refreshPolicy(says(policy));
  expect(await rememberedGuidance()).toEqual((await rememberedPolicy()).policy.guidance);
  expect(await rememberedGuidance()).toBe(await rememberedGuidance());
});
