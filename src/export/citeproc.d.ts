declare module 'citeproc' {
  /** What is used of citeproc-js: https://citeproc-js.readthedocs.io/en/latest/running.html */
  interface Engine {
    setOutputFormat(format: 'text' | 'html'): void;
    updateItems(ids: readonly string[]): void;
    /** Parameters and formatted entries; false where the style has no bibliography. */
    makeBibliography(): readonly [unknown, readonly string[]] | false;
  }
  interface Locator {
    /** The locale's XML. */
    retrieveLocale(language: string): string;
    retrieveItem(id: string): unknown;
  }
  const CSL: { Engine: new (sys: Locator, style: string, language: string, force?: boolean) => Engine };
  export default CSL;
}
