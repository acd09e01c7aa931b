import { describe, expect, test } from 'vitest';
import { checkGraph } from '../../../src/graph/check/check-graph';
import { wrongQuotesOf } from '../../../src/graph/check/wrong-quotes';
import { type Path, problemInWords } from '../../../src/graph/schema-problems';
import { article, articleText, articleWith } from '../article';
import { inventedCorpus, inventedCorpusText } from '../invented-corpus';

const problemsOf = (input: unknown) => {
  const checked = checkGraph(typeof input === 'string' ? input : JSON.stringify(input));
  return checked.ok ? [] : checked.refusal.problems.map(problemInWords);
};
const [source] = article.sources;
const text = source?.text ?? '';

test.each([
  ['the article', articleText, article],
  ['the invented articles', inventedCorpusText, inventedCorpus],
])('%s opens, with every quote verified', (_, file, graph) => {
  const checked = checkGraph(file);
  expect(checked).toMatchObject({ ok: true, graph });
  expect(checked.ok && [...checked.quoteStates.values()].filter(({ verified }) => !verified)).toEqual([]);
});

describe('refuses what no compiler makes, and says where', () => {
  test.each<[path: Path, value: unknown, problem: string]>([
    [['countries', 0, 'iso2'], 'XX', 'countries[0].iso2: "XX" is not the code in the id, "country:AF"'],
    [
      ['engagements', 0, 'statements', 0, 'id'],
      'statement:elsewhere/x',
      'engagements[0].statements[0].id: "statement:elsewhere/x" is not the id of a statement in this engagement: it should begin with "statement:austin-bajwa-call/"',
    ],
    [
      ['evidence', 0, 'selector', 1, 'start'],
      3,
      'evidence[0].id: "evidence:daily-times-750880/0-101" does not agree with the source and the position of this quote, which make it "evidence:daily-times-750880/3-101"',
    ],
    [
      ['evidence', 0, 'selector', 1, 'end'],
      0,
      'evidence[0].selector[1].end: the quote ends at 0, which is not after 0, where it starts',
    ],
    [
      ['engagements', 0, 'dates', 0, 'basis'],
      undefined,
      'engagements[0].dates[0]: a date whose precision is "resolved" is not stated in the source, so it needs "basis": how it is known, in words',
    ],
    [['title'], 'a\ud800', 'title: this text holds the character U+D800, which is not allowed here'],
    [
      ['countries', 0, 'name'],
      'a\0',
      'countries[0].name: this text holds the character U+0000, which is not allowed here',
    ],
    [
      ['placement', 'officials', 'nobody'],
      [0, 0],
      'placement.officials.nobody: the text "nobody" is not the id of a country, an official, an organisation, a topic or an engagement',
    ],
  ])('%j := %j', (path, value, problem) => {
    // A quote in the wrong place is told as a wrong quote as well.
    const others = /^evidence\[0\]\.selector: this quote is not in the source/;
    expect(problemsOf(articleWith(path, value)).filter((each) => !others.test(each))).toEqual([problem]);
  });

  test.each([
    ['\r', `${text}\r\n`, /the character U\+000D/],
    ['a byte order mark', `\ufeff${text}`, /byte order mark/],
    ['an accent that is not composed', `${text} e\u0301`, /not composed/],
  ])('a source’s text with %s', (_, altered, problem) => {
    expect(problemsOf(articleWith(['sources', 0, 'text'], altered))).toContainEqual(
      expect.stringMatching(problem),
    );
  });

  test.each(['__proto__', 'constructor', 'toString'])('the key %s, wherever it stands', (key) => {
    const put = (record: string) => articleText.replace(record, (found) => `${found}"${key}": [0, 0],`);
    expect(problemsOf(put('{\n'))).toEqual([`${key}: unknown key "${key}"`]);
    expect(problemsOf(put('"plover": {'))).toEqual([`engagements[0].plover.${key}: unknown key "${key}"`]);
    expect(
      problemsOf(
        articleText.replace(/"placement": \{\s*"countries": \{/, (found) => `${found}"${key}": [0, 0],`),
      ),
    ).toEqual([expect.stringContaining(`placement.countries.${key}: `)]);
  });

  test('an id of ten million letters, without falling', () => {
    expect(problemsOf(articleWith(['topics', 0, 'id'], `topic:${'a-'.repeat(5e6)}a`))).toEqual([
      'topics[0].id: this id is longer than 500 characters',
    ]);
  });
});

describe('one fault hides no other', () => {
  test('an id that leads nowhere, a day that is none and a wrong quote are told beside a wrong shape', () => {
    const graph = JSON.parse(articleText);
    graph.countries[0].colour = 'red';
    graph.officials[1].posts[0].country = 'country:ZZ';
    graph.engagements[1].dates[0].latest = '2021-02-31';
    graph.evidence[2].reportedBy = 7;
    graph.evidence[4].selector[0].exact = 'not this';
    expect(problemsOf(graph)).toEqual([
      'countries[0].colour: unknown key "colour"',
      'evidence[2].reportedBy: expected a text, found the number 7',
      'officials[1].posts[0].country: "country:ZZ" is not in this graph',
      'engagements[1].dates[0].latest: "2021-02-31" is no day of the calendar',
      expect.stringMatching(/^evidence\[4\]\.selector: this quote is not in the source: the source has “/),
    ]);
  });

  test('what stands after a record of a wrong shape keeps its own place in the file', () => {
    const graph = JSON.parse(articleText);
    graph.evidence[0] = null;
    graph.evidence[3].source = 'source:nowhere';
    expect(problemsOf(graph)).toContain('evidence[3].source: "source:nowhere" is not in this graph');
  });

  test('a list that is missing is told once, and not at each id that would lead there', () => {
    const { evidence: _, ...graph } = JSON.parse(articleText);
    expect(problemsOf(graph)).toEqual(['evidence: this is missing; it should be a list']);
  });
});

describe('a graph with wrong quotes opens, with those marked', () => {
  const opened = (input: unknown) => {
    const checked = checkGraph(JSON.stringify(input));
    if (!checked.ok) throw new Error('refused');
    return checked;
  };

  test('the one that is wrong, and no other', () => {
    const { quoteStates } = opened(articleWith(['evidence', 0, 'selector', 0, 'exact'], 'wrong'));
    expect([...quoteStates].filter(([, { verified }]) => !verified).map(([id]) => id)).toEqual([
      article.evidence[0]?.id,
    ]);
  });

  test('all of a source whose text was changed, though their words still stand in it', () => {
    const { graph, quoteStates } = opened(articleWith(['sources', 0, 'text'], `${text} And more.`));
    expect(wrongQuotesOf(graph, quoteStates)).toEqual([
      {
        id: source?.id,
        headline: source?.headline,
        reasons: [
          {
            reason:
              'this text is not the source as it was when the graph was made: its SHA-256 sum is another',
            quotes: expect.objectContaining({ length: article.evidence.length }),
          },
        ],
      },
    ]);
  });
});

test('ten thousand faults are told, every one', () => {
  const graph = JSON.parse(articleText);
  graph.topics = Array.from({ length: 10_000 }, (_, at) => ({
    ...graph.topics[0],
    id: `topic:t-${at}`,
    name: at,
  }));
  expect(
    problemsOf(graph).filter((problem) => /^topics\[\d+\]\.name: expected a text/.test(problem)),
  ).toHaveLength(10_000);
});
