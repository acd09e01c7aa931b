/**
 * Makes the files that can be taken away, of what is on the screen. A heavy module: to be imported when the first file is
 * asked for.
 */
import { cslJsonOf } from '../../export/csl-json';
import { dossierOf } from '../../export/dossier';
import { csvOf } from '../../export/evidence-csv';
import { risOf } from '../../export/evidence-ris';
import { evidenceRowsOf, quotesBySource } from '../../export/evidence-rows';
import { fileNameOf } from '../../export/file-names';
import { withoutQuotesInWords } from '../../export/network/unsourced-network';
import { type Picture, pictureOf } from '../../export/picture-svg';
import { dayInWords, dayNumberOf, normalisedDateOf, rangeOf, type Span } from '../../graph/dates';
import type { Fact } from '../../graph/fact';
import { isFiltering } from '../../graph/filter';
import { howMany } from '../../graph/how-many';
import type { Engagement, EvidenceId } from '../../graph/schema';
import { lineOfLink, type Unsourced } from '../../graph/unsourced';
import { counted, levelInWords } from '../../graph/words';
import { formatAddress } from '../../view/address/address';
import { filterLineOf } from '../../view/filter-in-words';
import type { OnScreen } from '../../view/on-screen';
import { sceneOf } from '../../view/scene';
import { spanInWords } from '../../view/timeline/words';
import { createReducer, initialStateOf } from '../../view/view-state';
import type { View } from '../use-view';
import type { TakenFile } from './download';
import { readPictureColours } from './picture-colours';
import { pngOf } from './rasterise';

export type FileKind = 'csv' | 'ris' | 'json' | 'html' | 'png' | 'svg';

const TYPES: Readonly<Record<FileKind, string>> = {
  csv: 'text/csv;charset=utf-8',
  ris: 'application/x-research-info-systems;charset=utf-8',
  json: 'application/vnd.citationstyles.csl+json',
  html: 'text/html;charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
};

export const fileOf = async (kind: FileKind, view: View, onScreen: OnScreen): Promise<TakenFile> => {
  const content = await contentOf(kind, view, onScreen);
  const name = fileNameOf(isPicture(kind) ? pictureIdsOf(view) : onScreen.ids, kind);
  return { name, content: content instanceof Blob ? content : new Blob([content], { type: TYPES[kind] }) };
};

const isPicture = (kind: FileKind): boolean => kind === 'png' || kind === 'svg';

/** Whatever question is open, a picture is of the network, with what is selected and the days chosen in it. */
const pictureIdsOf = ({ state: { selection, span } }: View): readonly string[] => [
  'network',
  ...(selection ? [selection] : []),
  ...(span ? [span.from, span.to] : []),
];

const contentOf = async (kind: FileKind, view: View, onScreen: OnScreen): Promise<string | Blob> => {
  const { index, quoteStates } = view;
  const { facts } = onScreen;
  const addressOf = quoteAddresses(view);
  const quotes = quotesBySource(evidenceRowsOf(index, facts));
  switch (kind) {
    case 'csv':
      return csvOf({ index, facts, quoteStates, addressOf });
    case 'ris':
      return risOf(quotes);
    case 'json':
      return cslJsonOf(quotes);
    case 'html': {
      const { citationsIn } = await import('./citation-styles'); // heavy, and of use to the dossier alone
      return dossierOf({
        index,
        facts,
        quoteStates,
        addressOf,
        subject: onScreen.subject,
        limits: limitsOf(view),
        madeOn: dayOf(new Date()),
        citations: citationsIn('chicago', [...quotes.keys()]),
        citedIn: 'the Chicago Manual of Style (author-date)',
        address: pageAddress(formatAddress(view.state, index)),
      });
    }
    case 'svg':
      return currentPictureOf(view).svg;
    case 'png':
      return pngOf(currentPictureOf(view));
  }
};

/** The page's address without its fragment. From disk only the file's name: where it lies is the reader's own business. */
const pageAddress = (fragment: string): string => {
  const { protocol, href, pathname } = window.location;
  const page = protocol === 'file:' ? (pathname.split('/').at(-1) ?? '') : href.replace(/#.*$/s, '');
  return `${page}${fragment}`;
};

/** The address at which a fact is selected and its quote open, whatever is filtered now. */
const quoteAddresses = ({ index: { whole } }: View) => {
  const reduce = createReducer(whole);
  const opening = initialStateOf(whole);
  return ({ fact, evidence }: { readonly fact: Fact; readonly evidence: { readonly id: EvidenceId } }) => {
    const selected = reduce(opening, { type: 'itemPicked', item: fact.leadsTo });
    const opened = reduce(selected, { type: 'quoteOpened', quote: evidence.id });
    // Which panes the reader has open is for the page to tell.
    return pageAddress(formatAddress({ ...opened, shown: opening.shown }, whole));
  };
};

/** What a filter and the chosen days leave out, each in a sentence. */
const limitsOf = ({ index, state, ofArchive }: View): readonly string[] => [
  ...(ofArchive && ofArchive.leftOut > 0
    ? [
        `Of an archive: the newest ${ofArchive.read} of ${counted(ofArchive.read + ofArchive.leftOut, 'engagement')}.`,
      ]
    : []),
  ...(isFiltering(state.filter) ? [`Filtered: ${filterLineOf(index, state.filter)}.`] : []),
  ...(state.span && !state.question && !state.selection
    ? [`Only engagements that can have been ${chosenDays(state.span)}.`]
    : []),
];

const chosenDays = (span: Span): string => `${span.from === span.to ? 'on' : 'from'} ${spanInWords(span)}`;

const currentPictureOf = ({ index, state, ofArchive }: View): Picture => {
  const { graph } = index;
  const publishers = [...new Set(graph.sources.map(({ publisher }) => publisher))];
  return pictureOf({
    scene: ofArchive?.scene ?? sceneOf(index, state),
    colours: readPictureColours(),
    title: graph.title,
    about: [
      graph.unsourced
        ? linksInWords(graph.unsourced)
        : `${levelInWords[state.level]}. ${counted(howMany(index, 'engagement'), 'engagement')}${ofArchive ? '' : daysInWords(graph.engagements)}.`,
      ...(ofArchive?.scene.ground ? ['Drawn is what is selected with what surrounds it.'] : []),
      ...(state.selection ? [`Selected: ${index.itemNameOf(state.selection)}.`] : []),
      ...(state.span
        ? [`Dimmed: what cannot have been ${chosenDays(state.span)}, or has no day known.`]
        : []),
      ...(isFiltering(state.filter) ? [`Filtered: ${filterLineOf(index, state.filter)}.`] : []),
    ],
    credits: [
      graph.unsourced
        ? withoutQuotesInWords(graph.unsourced)
        : ofArchive
          ? `Source: the archive “${graph.title}”.`
          : `Source: ${publishers.slice(0, 4).join('; ')}${publishers.length > 4 ? `; and ${publishers.length - 4} more` : ''}.`,
      `Drawn by Readout, ${pageAddress(formatAddress(state, index))}`,
    ],
  });
};

/** What of the file the picture shows, and that some of its links share a line or have none. */
const linksInWords = ({ things, links }: Unsourced): string => {
  const lines = new Set(links.filter(({ from, to }) => from !== to).map((link) => lineOfLink(link).id)).size;
  const own = links.filter(({ from, to }) => from === to).length;
  const drawn = `${counted(things.length, 'thing')} and ${counted(links.length, 'link')}, drawn as ${counted(lines, 'line')}`;
  const undrawn = `; ${counted(own, 'link')} of a thing with itself ${own === 1 ? 'is' : 'are'} not drawn`;
  return `${drawn}${own > 0 ? undrawn : ''}.`;
};

/** From the first day that any of them can have been to the last; open where one of them is; and how many have no day. */
const daysInWords = (engagements: readonly Engagement[]): string => {
  const ranges = engagements.flatMap(({ dates }) => rangeOf(dates) ?? []);
  const edge = (bound: 'earliest' | 'latest', at: 0 | -1) =>
    ranges.every((range) => range[bound])
      ? ranges
          .flatMap((range) => range[bound] ?? [])
          .sort((a, b) => dayNumberOf(a) - dayNumberOf(b))
          .at(at)
      : undefined;
  const [earliest, latest] = [edge('earliest', 0), edge('latest', -1)];
  const days = normalisedDateOf({ ...(earliest ? { earliest } : {}), ...(latest ? { latest } : {}) });
  const undated = engagements.length - ranges.length;
  return `${days ? `, ${days}` : ''}${undated > 0 ? `; ${undated} with no day known` : ''}`;
};

const dayOf = (date: Date): string => {
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return dayInWords(day);
};
