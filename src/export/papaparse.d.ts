declare module 'papaparse' {
  /** What is used of Papa Parse: https://www.papaparse.com/docs */
  const Papa: {
    unparse(
      rows: readonly (readonly (string | number)[])[],
      options: { readonly quotes: boolean; readonly newline: string; readonly escapeFormulae: RegExp },
    ): string;
    parse(text: string): {
      readonly data: readonly (readonly string[])[];
      readonly errors: readonly unknown[];
    };
  };
  export default Papa;
}
