/** The colours the canvas draws with, as CSS colour strings. The UI reads them from the style sheet's tokens. */
export interface Palette {
  readonly panel: string;
  readonly ink: string;
  readonly quietInk: string;
  readonly rule: string;
  readonly accent: string;
  readonly accentSoft: string;
  /** One for each country hue, `view/hues` says how many. */
  readonly hues: readonly string[];
}
