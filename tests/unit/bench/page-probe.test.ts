// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { installProbe } from '../../bench/pages/page-probe.ts';

test('the clock that tells how long a page had to wait gives it no work of its own, and no port for each look', async () => {
  document.body.innerHTML = '<table class="cases"><tr><th>Bemærkning</th></tr></table>';
  const ports = vi.spyOn(globalThis, 'MessageChannel');
  installProbe();

  probe.startWaiting();

  await vi.waitFor(() => expect(probe.longestWait()).toBeGreaterThan(0));
  expect(ports).not.toHaveBeenCalled();
  ports.mockRestore();
});
