/**
 * A saved page of a case system with the rows that must be read from it: what an adapter is held to. Every person in it
 * is invented. It lies in the adapter's folder as `examples/FILE.html` and `examples/FILE.json`.
 */
export interface AdapterExample {
  /** the page's name in the adapter */
  page: string;
  file: string;
}
