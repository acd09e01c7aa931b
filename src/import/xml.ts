/**
 * Reads XML for whoever wants its elements one by one, in the order of the file. Knows no format. Nothing is fetched and
 * no entity is followed but the five of XML itself: a document that declares its own is refused, for a few lines of them
 * can stand for more text than there is memory.
 */
import { SaxesParser } from 'saxes';
import { visibleText } from '../graph/visible-text';
import { type PlaceInFile, placeNamed, Unreadable } from './found';

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** By name, with its prefix; in the order of the file. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly place: PlaceInFile;
}

export interface XmlVisitor {
  onOpen(element: XmlElement): void;
  /** `text` is what stands in the element itself, not in others within it. */
  onClose(name: string, text: string): void;
}

/** Elements within one another. Groups within groups need two or three for each; a tower of thousands is no network. */
const MOST_LEVELS = 200;
const MOST_ATTRIBUTES = 1000;

/** Throws `Unreadable`. */
export const visitXml = (format: string, text: string, { onOpen, onClose }: XmlVisitor): void => {
  const parser = new SaxesParser({ xmlns: true });
  const texts: string[] = [];
  let start = '';
  // White lines before the declaration, which pasting leaves there, are no reason to refuse a file.
  const trimmed = text.trimStart();
  const skipped = (text.slice(0, text.length - trimmed.length).match(/\n/g) ?? []).length;
  const here = (): string => `line ${parser.line + skipped}, column ${parser.column}`;
  const give = (title: string, advice: string, place: string, message: string): never => {
    throw new Unreadable(title, advice, [{ ...placeNamed(place), message }]);
  };
  const tooMuch = (message: string) =>
    give(`The ${format} file is too much`, 'No network needs as much. Take another file.', start, message);

  parser.on('error', ({ message }) => {
    give(
      `The ${format} file is broken`,
      'It is not XML as it should be, or it is cut short. Save it again with the tool that it comes from.',
      here(),
      inPlainWords(message.replace(/^(?:[^:]*:)?\d+:\d+: /, '')),
    );
  });
  parser.on('doctype', (doctype) => {
    if (!/<!ENTITY/i.test(doctype)) return;
    give(
      `The ${format} file declares entities`,
      'Readout follows none: they can make a small file endless, or fetch another. Save the file without its DOCTYPE.',
      here(),
      'here ends a DOCTYPE with entities of its own',
    );
  });
  parser.on('opentagstart', ({ name }) => {
    // The mark after the name has been read by now; where it is a line break the name ends the line before.
    start =
      parser.column > name.length
        ? `line ${parser.line + skipped}, column ${parser.column - name.length - 1}`
        : `line ${parser.line + skipped - 1}`;
    if (texts.length >= MOST_LEVELS)
      tooMuch(`from here on there are more than ${MOST_LEVELS} elements within one another`);
  });
  let attributeCount = 0;
  parser.on('attribute', () => {
    attributeCount += 1;
    if (attributeCount > MOST_ATTRIBUTES) tooMuch(`this element has more than ${MOST_ATTRIBUTES} attributes`);
  });
  parser.on('opentag', ({ local, attributes }) => {
    attributeCount = 0;
    texts.push('');
    onOpen({
      name: local,
      attributes: new Map(Object.values(attributes).map(({ name, value }) => [name, value])),
      place: placeNamed(start),
    });
  });
  const addText = (part: string) => {
    const last = texts.length - 1;
    if (last >= 0) texts[last] += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ local }) => onClose(local, texts.pop() ?? ''));

  parser.write(trimmed).close();
};

const inPlainWords = (message: string): string => {
  const plain = visibleText(message).replace(/\.$/, '');
  const [, name] = /^(?:unclosed tag|unmatched closing tag): (.*)$/s.exec(plain) ?? [];
  if (name !== undefined)
    return plain.startsWith('unclosed')
      ? `the element “${name}” does not end`
      : `“${name}” ends here, and did not begin or holds one that has not ended`;
  if (plain.startsWith('undefined entity'))
    return 'this entity is not one of XML’s own: write the character itself';
  if (plain.startsWith('disallowed character')) return 'this character must not stand here';
  return plain;
};
