/** What a file that is taken away is called. Of letters, digits and hyphens, so that every system takes it as it is. */

const LONGEST = 80;

/** 'readout-engagement-austin-bajwa-call.csv', of ids such as `engagement:austin-bajwa-call`. */
export const fileNameOf = (ids: readonly string[], extension: string): string => {
  const slug = ids
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return `readout-${slug || 'evidence'}.${extension}`;
};
