/** The part of the edtf package that Readout uses; the package ships no types. */
declare module 'edtf' {
  /** Throws where the text is not EDTF. `min` and `max` are milliseconds since 1970 in UTC, infinite where open. */
  export default function edtf(value: string): { readonly min: unknown; readonly max: unknown };
}
