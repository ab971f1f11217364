/** Written beside a build when it is finished: it holds the hash of all the rest, so it cannot be part of it. */
declare module '*/proof/build.js' {
  export const buildFacts: {
    /** SHA-256 in hexadecimal digits */
    hash: string;
    parts: { name: string; version: string; licence: string }[];
  };
}
