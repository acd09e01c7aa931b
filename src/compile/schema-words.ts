/** What the published JSON Schema says, in words, to those who write graph files by hand or by program. */

export interface WordsOfPart {
  readonly title: string;
  readonly description: string;
  readonly keys: Readonly<Record<string, string>>;
}

/** What JSON Schema cannot say and `npm run check` says besides. The test of the schema holds to this list. */
export const FURTHER_CHECKS = {
  'no key twice': 'No record has the same key twice, and nothing is nested more than 100 deep.',
  'ids once': 'Every id is used once.',
  'ids lead somewhere': 'Every id that is referred to is that of a record of the graph.',
  'ids agree':
    'A country’s iso2 is the code in its id; a statement’s id begins with the name of its engagement; a quote’s id is made of its source, start and end.',
  'start before end': 'A quote ends after it starts.',
  'days of the calendar': 'earliest and latest are days of the calendar, in this order.',
  'basis of a date': 'A date whose precision is not "stated" has a basis.',
  'composed accents': 'The text of a source is in Unicode NFC.',
  'a position for each': 'Everything that a level draws has a position there.',
} as const;

export const SCHEMA_COMMENT = `Beyond this schema, a graph is refused unless: ${Object.values(FURTHER_CHECKS).join(' ')} A graph opens, with the quotes in question marked, where a quote is not in its source word for word at its position and once only with its prefix and suffix, or where the text of a source has not its SHA-256 sum. Patterns are ECMA-262 with the flag u.`;

const PROOF = {
  evidence: 'The ids of the quotes that prove this. At least one: there is no fact without its sentence.',
  basis: 'In words, what had to be inferred, if anything was.',
};

const NAMED = {
  name: 'As the sources write it.',
  aliases: 'Other names that the sources use.',
  wikidata: 'The number of the same thing in Wikidata, such as Q843.',
  joined:
    'Other identities under which the same thing came in from other graphs, and why they are held to be one.',
};

export const SCHEMA_WORDS: Readonly<Record<string, WordsOfPart>> & { readonly graph: WordsOfPart } = {
  graph: {
    title: 'Readout graph, format version 1',
    description:
      'Bilateral relations as sources tell of them: who met, called or spoke about whom, each fact with the quotes that prove it.',
    keys: {
      formatVersion: 'The version of this format.',
      title: 'What the graph is called on screen.',
      sources: 'The articles, each with its whole text.',
      countries: 'Every country that takes part or is talked about.',
      officials: 'The people, each with the posts held.',
      organisations: 'Ministries, offices, armies and the like.',
      topics: 'Headings under which it is told what was talked about.',
      engagements: 'Meetings, calls, visits and statements.',
      evidence: 'The quotes.',
      placement: 'Where each thing is drawn at each of the three levels, by its id.',
    },
  },
  when: {
    title: 'Date',
    description: 'A date as a source writes it, with the days that it can mean beside it.',
    keys: {
      asWritten: 'The words of the source.',
      edtf: 'The same in EDTF (ISO 8601-2).',
      earliest: 'The first day that it can mean, in UTC. Open where it is left out.',
      latest: 'The last day that it can mean, in UTC. Open where it is left out.',
      precision: 'Whether the source states the day, it was worked out, or it is a limit only.',
      ...PROOF,
    },
  },
  source: {
    title: 'Source',
    description: 'An article with its whole text.',
    keys: {
      id: 'The id that quotes refer to.',
      headline: 'As published.',
      publisher: 'Who published it.',
      url: 'Where it was published.',
      published: 'When, if the source says so.',
      language: 'A language tag (BCP 47), such as en.',
      text: 'The whole text: UTF-8, Unicode NFC, line breaks as LF, no byte order mark.',
      sha256: 'The SHA-256 sum of the text in UTF-8.',
    },
  },
  country: {
    title: 'Country',
    description: 'A country that takes part or is talked about.',
    keys: {
      id: '“country:” and its ISO 3166-1 alpha-2 code.',
      iso2: 'The same code.',
      ...NAMED,
      ...PROOF,
    },
  },
  post: {
    title: 'Post',
    description: 'A post that an official holds.',
    keys: {
      title: 'As a source writes it.',
      country: 'The country that it is held for.',
      organisation: 'The organisation that it is in.',
      accreditedTo: 'The country to which an envoy is sent.',
      ...PROOF,
    },
  },
  official: {
    title: 'Official',
    description: 'A person who acts for a country.',
    keys: { id: 'The id that others refer to.', posts: 'The posts held.', ...NAMED, ...PROOF },
  },
  organisation: {
    title: 'Organisation',
    description: 'A ministry, an office, an army.',
    keys: {
      id: 'The id that others refer to.',
      country: 'The country that it belongs to, and how.',
      ...NAMED,
      ...PROOF,
    },
  },
  topic: {
    title: 'Topic',
    description: 'A heading chosen by the annotator; the words of the source are in its quotes.',
    keys: { id: 'The id that others refer to.', name: 'The heading.', ...PROOF },
  },
  participant: {
    title: 'Participant',
    description: 'An official or an organisation that takes part, on behalf of a country.',
    keys: {
      official: 'Who takes part.',
      organisation: 'Who takes part.',
      onBehalfOf: 'The country acted for.',
      role: 'What its part is.',
      ...PROOF,
    },
  },
  concern: {
    title: 'Concern',
    description: 'A country or an organisation that is talked about and takes no part.',
    keys: { country: 'Which is talked about.', organisation: 'Which is talked about.', ...PROOF },
  },
  speaker: {
    title: 'Speaker',
    description: 'Whose words a statement is, with the quotes that show it.',
    keys: { official: 'Who speaks.', organisation: 'Who speaks.', ...PROOF },
  },
  statement: {
    title: 'Statement',
    description: 'Something said in an engagement.',
    keys: {
      id: '“statement:”, the name of its engagement, “/”, and its own.',
      speakers: 'Whose words they are.',
      act: 'What is done by saying so.',
      gist: 'In short, in the annotator’s words.',
      about: 'The country that it is about.',
      topics: 'The topics that it is on.',
      ...PROOF,
    },
  },
  report: {
    title: 'Report',
    description:
      'An organisation’s own account of an engagement (a readout, a handout), as far as a source tells of it.',
    keys: { organisation: 'Whose account.', dates: 'When it was given.', ...PROOF },
  },
  place: {
    title: 'Place',
    description: 'Where it took place.',
    keys: {
      asWritten: 'The words of the source.',
      entity: 'The organisation at which it took place.',
      ...PROOF,
    },
  },
  plover: {
    title: 'PLOVER code',
    description: 'The type of event in PLOVER (Open Event Data Alliance, 2023).',
    keys: { event: 'The event type.', mode: 'The mode, which PLOVER gives to CONSULT.' },
  },
  engagement: {
    title: 'Engagement',
    description: 'A meeting, call, visit or statement.',
    keys: {
      id: 'The id that others refer to.',
      joined: 'Other engagements that were joined to this one, and why they are held to be the same.',
      kind: 'What sort of engagement.',
      status: 'Whether it took place, is planned or is denied.',
      plover: 'Its code in PLOVER; null where it has none.',
      label: 'A short name, in the annotator’s words.',
      dates: 'Each way in which a source tells when; several where accounts differ.',
      places: 'Each way in which a source tells where.',
      participants: 'Who takes part.',
      topics: 'What is talked about.',
      concerns: 'Which others are talked about and take no part.',
      reports: 'Whose accounts there are.',
      statements: 'What was said.',
      ...PROOF,
    },
  },
  evidence: {
    title: 'Quote',
    description: 'Words of a source, with the place where they stand (W3C Web Annotation selectors).',
    keys: {
      id: '“evidence:”, the name of the source, “/”, start, “-”, end.',
      source: 'The source in which they stand.',
      reportedBy: 'The organisation that says so; null where it is the article’s own voice.',
      basis: 'In words, how it is known who says so, where that was inferred.',
      selector:
        'The words themselves (exact), with those just before and after them, which together occur once; and their place, start and end, in Unicode code points, counted from 0, the end not included.',
    },
  },
};
