import { describe, expect, test } from 'vitest';
import { atDemo } from './at-demo.ts';
import { axeFaults } from './axe-faults.ts';
import { browserNames } from './browsers.ts';

describe.each(browserNames)('the page of proof in %s', (name) => {
  const at = atDemo(name);

  test('says what is asked for and why, and the browser itself refuses what it tries to reach', async () => {
    const page = await at.running.openExtensionPage('options.html#dokumentation', 'main section');
    const text = () => page.evaluate(() => document.body.innerText);
    await page.waitForFunction(() => /SHA-256\)\s*[0-9a-f]{64}/.test(document.body.innerText));
    const before = await text();
    for (const said of ['unlimitedStorage', "connect-src 'none'", 'react-dom', 'Fingeraftryk', 'Øvelsesudgave']) {
      expect(before).toContain(said);
    }
    expect(before).not.toContain('Ingen begrundelse');
    expect(before).toContain('Den har ikke hentet noget andre steder fra.');
    await page.evaluate(() =>
      [...document.querySelectorAll('button')].find(({ innerText }) => innerText === 'Prøv at forbinde')!.click(),
    );
    await page.waitForFunction(() => document.body.innerText.includes('Typografiark: '), { timeout: 20_000 });
    const after = await text();
    expect(after).toContain("Billede: afvist af browseren (img-src 'self').");
    expect(after).toContain("Typografiark: afvist af browseren (style-src 'self').");
    expect(after).toContain('Den har ikke hentet noget andre steder fra.');
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });
});
