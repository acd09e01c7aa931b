/** Writes a file a little at a time, so that a large graph does not hold up the page. */

/** About two frames: a reader who types or scrolls meanwhile does not notice. */
const SLICE_MS = 30;
/** Pieces are joined up to this many characters: a Blob of a million parts is slow, a string of all of them too large. */
const PIECE = 1 << 20;

/** `onSlice` is told how many characters there are so far. */
export const writtenInSlices = async (
  parts: Iterable<string>,
  type: string,
  onSlice: (characters: number) => void,
): Promise<Blob> => {
  const pieces: string[] = [];
  let waiting: string[] = [];
  let [length, total] = [0, 0];
  let end = performance.now() + SLICE_MS;
  for (const part of parts) {
    waiting.push(part);
    length += part.length;
    total += part.length;
    if (length > PIECE) {
      pieces.push(waiting.join(''));
      [waiting, length] = [[], 0];
    }
    if (performance.now() < end) continue;
    onSlice(total);
    await new Promise((resume) => setTimeout(resume));
    end = performance.now() + SLICE_MS;
  }
  pieces.push(waiting.join(''));
  return new Blob(pieces, { type });
};
