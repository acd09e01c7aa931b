/** Made by vite.config.ts: the XML of each style, and of the locale for American English. */
declare module 'virtual:citation-styles' {
  export const chicago: string;
  export const apa: string;
  export const mla: string;
  export const locale: string;
}
