/** The little that is used of the linter, which brings no types of its own. */
declare module 'addons-linter' {
  interface Linter {
    run(): Promise<unknown>;
  }
  const linter: { createInstance(options: { config: Record<string, unknown>; runAsBinary: boolean }): Linter };
  export default linter;
}
