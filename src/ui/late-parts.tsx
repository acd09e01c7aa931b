/** The parts of the page that come late. Each stands in for itself and gives way to an error where it cannot be loaded. */
import type { ComponentType } from 'react';
import { type LatePart, latePart, useLatePart } from './late-part';

export const QUESTION = latePart(() => import('./question/QuestionPane'));
export const SEARCHING = latePart(() => import('../graph/search/search'));
/** Wanted by archives alone, and so not loaded before one is searched. */
export const ARCHIVE_FINDING = latePart(() => import('./search/archive-finding'));
const TIMELINE = latePart(() => import('./timeline/Timeline'));
const EMBEDDED = latePart(() => import('./embed/EmbeddedApp'));
const FILTERS = latePart(() => import('./filters/FilterPane'));
const OFFERS = latePart(() => import('./take-away/Offers'));
const CITING = latePart(() => import('./take-away/CiteDialog'));
const COMPARING = latePart(() => import('./question/ComparePicker'));
const CONNECTING = latePart(() => import('./question/ConnectPicker'));
const HELP = latePart(() => import('./HelpDialog'));
const QUOTES = latePart(() => import('./QuotesDialog'));

/** So that each is at hand before a reader asks for it. Where one cannot be had now, it is asked for again when wanted. */
export const loadLateParts = (): Promise<unknown> =>
  Promise.allSettled(
    [
      TIMELINE,
      QUESTION,
      SEARCHING,
      EMBEDDED,
      FILTERS,
      OFFERS,
      CITING,
      COMPARING,
      CONNECTING,
      HELP,
      QUOTES,
    ].map((part) => part.load()),
  );

/** Nothing until the part is there. */
const standIn =
  <Module extends object, Props extends object>(
    part: LatePart<Module>,
    componentOf: (module: Module) => ComponentType<Props>,
  ) =>
  (props: Props) => {
    const there = useLatePart(part, true);
    if (there instanceof Error) throw there;
    if (there === undefined) return null;
    const Component = componentOf(there);
    return <Component {...props} />;
  };

export const LateQuestionPane = standIn(QUESTION, ({ QuestionPane }) => QuestionPane);
export const LateFilterPane = standIn(FILTERS, ({ FilterPane }) => FilterPane);
export const LateOffers = standIn(OFFERS, ({ Offers }) => Offers);
export const LateTimeline = standIn(TIMELINE, ({ Timeline }) => Timeline);
export const LateEmbeddedApp = standIn(EMBEDDED, ({ EmbeddedApp }) => EmbeddedApp);
export const LateCiteDialog = standIn(CITING, ({ CiteDialog }) => CiteDialog);
export const LateComparePicker = standIn(COMPARING, ({ ComparePicker }) => ComparePicker);
export const LateConnectPicker = standIn(CONNECTING, ({ ConnectPicker }) => ConnectPicker);
export const LateHelpDialog = standIn(HELP, ({ HelpDialog }) => HelpDialog);
export const LateQuotesDialog = standIn(QUOTES, ({ QuotesDialog }) => QuotesDialog);
