/** The parts of the page that come late. Each stands in for itself and gives way to an error where it cannot be loaded. */
import type { ComponentProps } from 'react';
import type { Question } from '../view/question';
import type { EmbeddedApp } from './embed/EmbeddedApp';
import { latePart, useLatePart } from './late-part';
import type { RowsProps } from './network/rows';

export const QUESTION = latePart(() => import('./question/QuestionPane'));
export const SEARCHING = latePart(() => import('../graph/search/search'));
/** Is wanted only where an archive is open. */
export const ARCHIVE_FINDING = latePart(() => import('./search/archive-finding'));
const TIMELINE = latePart(() => import('./timeline/Timeline'));
const EMBEDDED = latePart(() => import('./embed/EmbeddedApp'));
export const WINDOWED_ROWS = latePart(() => import('./network/WindowedRows'));
const FILTERS = latePart(() => import('./filters/FilterPane'));
const OFFERS = latePart(() => import('./take-away/Offers'));

/** So that each is at hand before a reader asks for it. Where one cannot be had now, it is asked for again when wanted. */
export const loadLateParts = (): Promise<unknown> =>
  Promise.allSettled(
    [TIMELINE, QUESTION, SEARCHING, EMBEDDED, WINDOWED_ROWS, FILTERS, OFFERS].map((part) => part.load()),
  );

const loaded = <Module,>(part: Module | Error | undefined): Module | undefined => {
  if (part instanceof Error) throw part;
  return part;
};

export const LateQuestionPane = (props: { readonly question: Question }) => {
  const part = loaded(useLatePart(QUESTION, true));
  return part && <part.QuestionPane {...props} />;
};

export const LateFilterPane = () => {
  const part = loaded(useLatePart(FILTERS, true));
  return part && <part.FilterPane />;
};

export const LateOffers = (props: { readonly onPrint: () => void }) => {
  const part = loaded(useLatePart(OFFERS, true));
  return part && <part.Offers {...props} />;
};

export const LateTimeline = () => {
  const part = loaded(useLatePart(TIMELINE, true));
  return part && <part.Timeline />;
};

export const LateEmbeddedApp = (props: ComponentProps<typeof EmbeddedApp>) => {
  const part = loaded(useLatePart(EMBEDDED, true));
  return part && <part.EmbeddedApp {...props} />;
};

export const LateWindowedRows = (props: RowsProps) => {
  const part = loaded(useLatePart(WINDOWED_ROWS, true));
  return part && <part.WindowedRows {...props} />;
};
