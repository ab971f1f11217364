/** The fixed day of a practice build as `YYYY-MM-DD`; null in the build that ships. Set in `wxt.config.ts`. */
declare const __RETTIDIG_TODAY__: string | null;

declare module '*.css?inline' {
  const css: string;
  export default css;
}
