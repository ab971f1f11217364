// Draws the icons in public/icon from scripts/icons: node scripts/draw-icons.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from './find-browsers.mjs';

const icons = [
  { drawing: 'icon', sizes: [16, 32, 48, 128], file: (size: number) => `${size}.png` },
  { drawing: 'toolbar', sizes: [16, 32, 48], file: (size: number) => `toolbar-${size}.png` },
];

const executablePath = findBrowsers().chromium;
if (!executablePath)
  throw new Error('No Chrome, Chromium or Edge on this machine: "npm run setup" tells what to install.');
const browser = await puppeteer.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
try {
  const page = await browser.newPage();
  for (const { drawing, sizes, file } of icons) {
    const svg = readFileSync(new URL(`icons/${drawing}.svg`, import.meta.url), 'utf8');
    for (const size of sizes) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
      const png = await page.screenshot({ omitBackground: true });
      writeFileSync(fileURLToPath(new URL(`../public/icon/${file(size)}`, import.meta.url)), png);
    }
  }
} finally {
  await browser.close();
}
