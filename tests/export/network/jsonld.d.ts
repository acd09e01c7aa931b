declare module 'jsonld' {
  /** What is used of jsonld.js: https://github.com/digitalbazaar/jsonld.js */
  interface Options {
    readonly documentLoader: (url: string) => Promise<never>;
    readonly format?: 'application/n-quads';
    readonly algorithm?: 'RDFC-1.0';
    readonly safe?: boolean;
  }
  type Node = Readonly<Record<string, readonly unknown[]>>;
  const jsonld: {
    expand(input: unknown, options: Options): Promise<readonly Node[]>;
    compact(input: unknown, context: unknown, options: Options): Promise<Readonly<Record<string, unknown>>>;
    canonize(input: unknown, options: Options): Promise<string>;
  };
  export default jsonld;
}
