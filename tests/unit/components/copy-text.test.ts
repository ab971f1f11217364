// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { copyText } from '../../../entrypoints/panel/copy-text.ts';

afterEach(() => vi.unstubAllGlobals());

test('the clipboard takes the text where the page allows it', async () => {
  const writeText = vi.fn(async () => {});
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  expect(await copyText('Sag 26-1', document.body)).toBe(true);
  expect(writeText).toHaveBeenCalledWith('Sag 26-1');
});

test('on a page without TLS the old way copies, and leaves nothing behind', async () => {
  vi.stubGlobal('navigator', {});
  let selected = '';
  document.execCommand = () => {
    selected = document.querySelector('textarea')!.value;
    return true;
  };
  expect(await copyText('Sag 26-1', document.body)).toBe(true);
  expect(selected).toBe('Sag 26-1');
  expect(document.querySelector('textarea')).toBeNull();
});

test('where neither works it says so', async () => {
  vi.stubGlobal('navigator', {});
  document.execCommand = () => false;
  expect(await copyText('Sag 26-1', document.body)).toBe(false);
  expect(document.querySelector('textarea')).toBeNull();
});
