/**
 * Writes XML 1.0 piece by piece. Text and attributes are escaped here and nowhere else; what XML has no place for becomes
 * U+FFFD; line breaks and tabs are written out, which a parser would make spaces of in an attribute.
 */
import { escaped } from '../html-text';

type Attributes = Readonly<Record<string, string | number | undefined>>;

const SPACES: Readonly<Record<string, string>> = { '\n': '&#10;', '\t': '&#9;' };

const attribute = (text: string): string =>
  escaped(text).replace(/[\n\t]/g, (space) => SPACES[space] ?? space);

const opened = (name: string, attributes: Attributes): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${attribute(String(value))}"`))
    .join('')}`;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The tag that begins an element. */
export const startTag = (name: string, attributes: Attributes = {}): string => `${opened(name, attributes)}>`;

/** A whole element around what is XML already. */
export const element = (name: string, attributes: Attributes = {}, content = ''): string =>
  content === '' ? `${opened(name, attributes)}/>` : `${opened(name, attributes)}>${content}</${name}>`;

/** A whole element around a text. */
export const textElement = (name: string, attributes: Attributes, text: string): string =>
  element(name, attributes, escaped(text));
