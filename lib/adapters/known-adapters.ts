import type { Adapter } from './adapter.ts';
import { demo } from './demo/adapter.ts';

/** Every adapter that ships; each has a folder of its own with a saved page and the rows expected from it. */
export const knownAdapters: readonly Adapter[] = [demo];
