/**
 * The address is the state written down: `#level=officials&select=official:lloyd-j-austin`. It is a fragment, so that
 * it works from a file as from a host and is never sent to one. What is as it opens is left out; what is shown is all
 * there. `parseAddress(formatAddress(state)) = state`.
 */
import { dayNumberOf, isDay, type Span } from '../../graph/dates';
import { NO_FILTER } from '../../graph/filter';
import type { GraphIndex } from '../../graph/graph-index';
import { LEVELS } from '../../graph/schema';
import { oneOf } from '../one-of';
import { initialStateOf, SIDE_PANES, TABS, type ViewState } from '../view-state';
import { FACETS_IN_ADDRESS } from './filter';
import { QUESTION_KEYS, questionFromAddress, questionInAddress } from './question';

/** Half of a surrogate pair, as when an emoji is cut in two: it cannot be encoded. */
const HALF_CHARACTER = /\p{Surrogate}/gu;

/** Percent-encoding, but for the marks that ids are made of and that a fragment may hold as they are. */
const encode = (value: string): string =>
  encodeURIComponent(value.replace(HALF_CHARACTER, '\ufffd'))
    .replace(/%3A/g, ':')
    .replace(/%2F/g, '/')
    .replace(/%2C/g, ',');

const decode = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // a stray % in an address somebody typed
  }
};

export const formatAddress = (state: ViewState, index: GraphIndex): string => {
  const opening = initialStateOf(index.whole);
  const parts: string[] = [];
  const add = (key: string, value: string) => parts.push(`${key}=${encode(value)}`);
  if (state.level !== opening.level) add('level', state.level);
  if (state.selection) add('select', state.selection);
  if (state.quote) add('quote', state.quote);
  for (const [key, value] of questionInAddress(state.question)) add(key, value);
  for (const { key, write } of FACETS_IN_ADDRESS) {
    const value = write(state.filter);
    if (value !== undefined) add(key, value);
  }
  if (state.span) add('span', `${state.span.from}..${state.span.to}`);
  if (state.find) add('find', state.find);
  if (SIDE_PANES.some((pane) => state.shown[pane] !== opening.shown[pane]))
    add('panes', SIDE_PANES.filter((pane) => state.shown[pane]).join(',') || 'none');
  if (state.tab !== opening.tab) add('tab', state.tab);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
};

/**
 * Reads what it can; what names nothing in this graph is listed in `missing` and the rest is shown. An empty value is
 * none.
 */
export const parseAddress = (address: string, { whole: index }: GraphIndex): ViewState => {
  const opening = initialStateOf(index);
  const values = new Map(
    address
      .replace(/^#/, '')
      .split('&')
      .filter((part) => /=./s.test(part))
      .map((part) => [part.slice(0, part.indexOf('=')), decode(part.slice(part.indexOf('=') + 1))]),
  );
  const missing: string[] = [];
  const known = <Value>(key: string, accept: (text: string) => Value | undefined): Value | undefined => {
    const text = values.get(key);
    if (text === undefined) return undefined;
    const value = accept(text);
    if (value === undefined) missing.push(shortened(text));
    return value;
  };

  const panes = known('panes', (text) => {
    const named = text === 'none' ? [] : text.split(',');
    return named.every((name) => oneOf(SIDE_PANES, name)) ? named : undefined;
  });
  const questionKey = QUESTION_KEYS.find((key) => values.has(key));
  let filter = NO_FILTER;
  for (const { key, read } of FACETS_IN_ADDRESS)
    filter = { ...filter, ...known(key, (text) => read(text, index)) };
  return {
    level: known('level', (text) => oneOf(LEVELS, text)) ?? opening.level,
    selection: known('select', (text) => (index.has(text) ? text : undefined)) ?? null,
    quote: known('quote', (text) => (index.hasQuote(text) ? text : undefined)) ?? null,
    question: questionKey
      ? (known(questionKey, (text) => questionFromAddress(questionKey, text, known, index)) ?? null)
      : null,
    filter,
    span: known('span', spanOf) ?? null,
    find: values.get('find') ?? '',
    shown: panes
      ? {
          source: panes.includes('source'),
          details: panes.includes('details'),
          list: panes.includes('list'),
          timeline: panes.includes('timeline'),
          filters: panes.includes('filters'),
        }
      : opening.shown,
    tab: known('tab', (text) => oneOf(TABS, text)) ?? opening.tab,
    missing,
  };
};

/** What is told of an address must fit the screen. */
const shortened = (text: string): string => {
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : text;
};

const spanOf = (text: string): Span | undefined => {
  const [from = '', to = '', ...rest] = text.split('..');
  if (rest.length > 0 || !isDay(from) || !isDay(to)) return undefined;
  return dayNumberOf(from) <= dayNumberOf(to) ? { from, to } : undefined;
};
