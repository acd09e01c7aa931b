/** What is filtered, in one line: 'calls about Afghanistan reported by ISPR: 1 of 2 engagements'. */
import { type Filter, isFiltering } from '../graph/filter';
import type { GraphIndex } from '../graph/graph-index';
import { howMany } from '../graph/how-many';
import { badgeOf } from '../graph/names';
import type { CountryId, Engagement, OrganisationId, SourceId } from '../graph/schema';
import { capitalised, counted, countryInWords, inFigures, listed } from '../graph/words';
import { kindsOfThingInWords } from './filter-choices';

const KINDS_IN_WORDS: Readonly<Record<Engagement['kind'], string>> = {
  meeting: 'meetings',
  call: 'calls',
  visit: 'visits',
  statement: 'statements',
};

const DATED_IN_WORDS: Readonly<Record<NonNullable<Filter['dated']>, string>> = {
  stated: 'with a stated date',
  resolved: 'with a date that is worked out',
  bound: 'dated only by a limit',
  undated: 'of which no day is known',
};

/** What the filter asks for: 'planned visits involving Malta; only countries and officials are drawn'. */
export const filterInWords = (whole: GraphIndex, filter: Filter): string => {
  const { kind, status, country, topic, reporter, source, sources, dated, things } = filter;
  const noun = kind ? KINDS_IN_WORDS[kind] : 'engagements';
  const asked = [
    status === 'planned' || status === 'denied' ? `${status} ${noun}` : noun,
    status === 'occurred' ? 'that took place' : '',
    country ? countryInFilter(whole, country) : '',
    topic ? `on “${whole.nameOf(topic)}”` : '',
    reporter === 'own-voice'
      ? 'told in the articles’ own voice'
      : reporter
        ? `reported by ${shortNameOf(whole, reporter)}`
        : '',
    source ? sourceInFilter(whole, source) : '',
    sources === 1 ? 'with a single source' : sources ? `with ${sources} or more independent sources` : '',
    dated ? DATED_IN_WORDS[dated] : '',
  ].filter(Boolean);
  if (!things) return asked.join(' ');
  const drawn = `only ${listed(things.map((each) => kindsOfThingInWords[each]))} are drawn`;
  return `${isFiltering({ ...filter, things: null }) ? asked.join(' ') : 'all engagements'}; ${drawn}`;
};

/** With what it leaves. `index` is that of what the filter leaves. */
export const filterLineOf = (index: GraphIndex, filter: Filter): string =>
  `${filterInWords(index.whole, filter)}: ${howManyLeft(index)}`;

/** '1 of 2 engagements'. */
export const howManyLeft = (index: GraphIndex): string =>
  `${inFigures(howMany(index, 'engagement'))} of ${counted(howMany(index.whole, 'engagement'), 'engagement')}`;

/** Where the network is limited to one reporter's account, that it is. */
export const accountInWords = ({ reporter }: Filter): string | undefined => {
  if (reporter === null) return undefined;
  return reporter === 'own-voice'
    ? 'Only what the articles tell in their own voice is shown.'
    : 'Only this reporter’s account is shown.';
};

/** As a sentence of its own, for who hears it rather than sees it. */
export const filterSpoken = (index: GraphIndex, filter: Filter): string =>
  isFiltering(filter)
    ? [`${capitalised(filterLineOf(index, filter))}.`, accountInWords(filter)].filter(Boolean).join(' ')
    : `Nothing is filtered: ${counted(howMany(index.whole, 'engagement'), 'engagement')}.`;

/** Where no date of an engagement is left: that no article tells one, or only that none is told in what the filter leaves. */
export const noDateInWords = ({ whole }: GraphIndex, { id }: Engagement): string => {
  const thing = whole.things.get(id);
  const isToldElsewhere = thing?.kind === 'engagement' && thing.record.dates.length > 0;
  return isToldElsewhere ? 'No date is told in what is shown' : 'No date is told';
};

const countryInFilter = (whole: GraphIndex, country: CountryId): string => {
  return `${takesPart(whole, country) ? 'involving' : 'about'} ${countryInWords(whole.nameOf(country))}`;
};

const takesPart = ({ graph, outline }: GraphIndex, country: CountryId): boolean =>
  outline
    ? outline.columns.ties.countries.includes(outline.numberOf(country) ?? -1)
    : graph.engagements.some(({ participants }) =>
        participants.some(({ onBehalfOf }) => onBehalfOf === country),
      );

/** 'ISPR' where an organisation is known by capitals; otherwise its name. */
const shortNameOf = (whole: GraphIndex, id: OrganisationId): string => {
  const thing = whole.things.get(id);
  const name = whole.nameOf(id);
  if (thing?.kind !== 'organisation') return name;
  const badge = badgeOf(thing, name);
  return thing.record.aliases.includes(badge) ? badge : `the ${name}`;
};

const sourceInFilter = (whole: GraphIndex, id: SourceId): string => {
  const source = whole.sources.get(id);
  return source ? `in “${source.headline}” (${source.publisher})` : `in ${id}`;
};
