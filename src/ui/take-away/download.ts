/** Hands a file to the reader: the browser saves it where downloads go. */

export interface TakenFile {
  readonly name: string;
  readonly content: Blob;
}

/** Long enough for a browser to have begun to read; the address holds the file in memory until it is given up. */
const MILLISECONDS_UNTIL_FORGOTTEN = 60_000;

export const download = ({ name, content }: TakenFile): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), MILLISECONDS_UNTIL_FORGOTTEN);
};
