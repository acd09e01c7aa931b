/**
 * Brings a sentence of a source into sight, which no quote marks, and lights it where the browser can light text without
 * marking it up. The pane that shows it knows nothing of this.
 */

const LIT = 'found-passage';

/** `at` is the source's place among those shown. No sentence: the article's top. False where it is not on the page. */
export const showPassage = (at: number, sentence: string | null): boolean => {
  const article = document.querySelectorAll<HTMLElement>('[aria-label="Source"] article')[at];
  const place =
    sentence === null ? article?.querySelector<HTMLElement>('h2') : paragraphWith(article, sentence);
  if (!place) return false;
  // On a narrow screen a sheet may cover the lower part.
  const block = window.matchMedia('(max-width: 960px)').matches || sentence === null ? 'start' : 'center';
  place.scrollIntoView?.({ block });
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  if (sentence !== null) light(place, sentence);
  return true;
};

const paragraphWith = (article: HTMLElement | undefined, sentence: string): HTMLElement | undefined =>
  [...(article?.querySelectorAll<HTMLElement>('p') ?? [])].find((paragraph) =>
    paragraph.textContent.includes(sentence),
  );

/** Puts the light out. */
export const unlightPassage = (): void => {
  if ('highlights' in CSS) CSS.highlights.delete(LIT);
};

const light = (paragraph: HTMLElement, sentence: string): void => {
  if (!('highlights' in CSS)) return;
  const range = document.createRange();
  const start = paragraph.textContent.indexOf(sentence);
  const end = start + sentence.length;
  let at = 0;
  const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const length = text.textContent?.length ?? 0;
    if (start >= at && start < at + length) range.setStart(text, start - at);
    if (end > at && end <= at + length) range.setEnd(text, end - at);
    at += length;
  }
  CSS.highlights.set(LIT, new Highlight(range));
};
