declare module 'papaparse' {
  /** What is used of Papa Parse: https://www.papaparse.com/docs */
  const Papa: {
    unparse(
      rows: readonly (readonly (string | number)[])[],
      options: { readonly quotes: boolean; readonly newline: string; readonly escapeFormulae: RegExp },
    ): string;
    parse(text: string): {
      readonly data: readonly (readonly string[])[];
      readonly errors: readonly {
        readonly type: string;
        readonly code: string;
        readonly message: string;
        /** Counted from 0, the headings too. */
        readonly row?: number;
      }[];
    };
  };
  export default Papa;
}
