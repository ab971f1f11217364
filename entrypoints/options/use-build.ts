import { useEffect, useState } from 'react';

/** What is written beside a build when it is finished. */
export interface BuildFacts {
  /** SHA-256 in hexadecimal digits */
  hash: string;
  parts: { name: string; version: string; licence: string }[];
}

/** What this build says of itself; null until it is read, and where nothing was written. */
export function useBuild(): BuildFacts | null {
  const [build, setBuild] = useState<BuildFacts | null>(null);
  useEffect(() => {
    const read = import(/* @vite-ignore */ '/proof/build.js');
    read.then(
      ({ buildFacts }) => setBuild(buildFacts),
      (error: unknown) => console.warn('Rettidig:', error),
    );
  }, []);
  return build;
}
