import { existsSync, mkdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { geckoId } from '../../scripts/extension-ids.ts';
import { chromiumId, type BrowserName } from './browsers.ts';

const chromiumFile = '/etc/chromium/policies/managed/rettidig-test.json';
const firefoxFile = '/etc/firefox/policies/policies.json';
const isRoot = process.getuid?.() === 0;

/** Where a policy of the municipality can be tried; elsewhere it is said in one line that it was not run. */
export const mayWritePolicy: Record<BrowserName, boolean> = {
  chromium: isRoot,
  // Firefox reads one file only: someone's own is not written over.
  firefox: isRoot && !existsSync(firefoxFile),
};
if (!isRoot) console.log('Policy: not run, since only root may write to /etc/chromium and /etc/firefox.');
if (isRoot && !mayWritePolicy.firefox) {
  console.log(`Policy: not run in Firefox, since this machine has a ${firefoxFile}.`);
}

/** The browser has been seen to take minutes to find a policy, in milliseconds. */
export const patience = 150_000;

/** Folders that were made for it, the innermost first. */
const made: string[] = [];

/** Gives every Chromium, or every Firefox, of this machine a policy for Rettidig: Chromium at once, Firefox when it starts. */
export function givePolicy(name: BrowserName, policy: object): void {
  if (name === 'chromium') write(chromiumFile, { '3rdparty': { extensions: { [chromiumId]: policy } } });
  else write(firefoxFile, { policies: { '3rdparty': { Extensions: { [geckoId]: policy } } } });
}

/** Takes it back, with the folders that were made for it. */
export function takePolicyBack(name: BrowserName): void {
  rmSync(name === 'chromium' ? chromiumFile : firefoxFile, { force: true });
  for (const folder of made.splice(0)) rmdirSync(folder);
}

function write(file: string, policy: object): void {
  for (let folder = dirname(file); !existsSync(folder); folder = dirname(folder)) made.push(folder);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(policy));
}
