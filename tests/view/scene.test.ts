import { describe, expect, test } from 'vitest';
import { createGraphIndex } from '../../src/graph/graph-index';
import type { ItemId } from '../../src/graph/ids';
import { type Engagement, LEVELS, type Level } from '../../src/graph/schema';
import { listingOf } from '../../src/view/listing';
import { type Emphasis, type Scene, sceneOf } from '../../src/view/scene';
import { article, articleIndex as index } from '../graph/article';
import { inventedCall, inventedGraph } from '../graph/invented';
import { inventedCorpus, inventedCorpusIndex } from '../graph/invented-corpus';
import { entriesOf } from './entries-of';
import { ITEMS } from './events';

const at = (level: Level, selection: ItemId | null = null) =>
  sceneOf(index, { level, selection, span: null });
const drawnIn = (scene: Scene) => [...scene.things, ...scene.lines];
/** The ids that stand out so, in order. */
const having = (scene: Scene, emphasis: Emphasis) =>
  drawnIn(scene)
    .filter((element) => element.emphasis === emphasis)
    .map(({ id }) => id)
    .sort();

describe('a line between countries, selected where engagements are drawn', () => {
  const near = having(at('engagements', 'dealt-with:country:PK~country:US'), 'near');

  test('is drawn by the engagements that it stands for, with their parties', () => {
    expect(near).toEqual(
      [
        'country:PK',
        'country:US',
        'engagement:austin-bajwa-call',
        'official:lloyd-j-austin',
        'official:qamar-javed-bajwa',
        'represents:official:lloyd-j-austin~country:US',
        'represents:official:qamar-javed-bajwa~country:PK',
        'took-part:official:lloyd-j-austin~engagement:austin-bajwa-call',
        'took-part:official:qamar-javed-bajwa~engagement:austin-bajwa-call',
      ].sort(),
    );
  });

  test('shows how a country was talked about', () => {
    const about = having(at('engagements', 'talked-about:country:US~country:AF'), 'near');
    expect(about).toContain('concerns:engagement:austin-bajwa-call~country:AF');
    expect(near).not.toContain('concerns:engagement:austin-bajwa-call~country:AF');
  });

  test('is not drawn by anything among officials', () => {
    expect(having(at('officials', 'dealt-with:country:PK~country:US'), 'near')).toEqual([]);
  });
});

describe.each(LEVELS)('at the level of %s', (level) => {
  test('every thing and line of the level is there, in its order, where the graph file puts it', () => {
    const { things, lines } = at(level);
    expect(things.map(({ id }) => id)).toEqual(index.levels[level].things);
    expect(lines.map(({ id }) => id)).toEqual(index.levels[level].lines);
    for (const { id, position } of things) expect(position).toEqual(article.placement[level][id]);
  });

  test('selecting moves nothing, adds nothing and takes nothing away, whatever is selected', () => {
    const placesIn = (scene: Scene) => ({
      things: scene.things.map(({ emphasis: _, ...thing }) => thing),
      lines: scene.lines.map(({ emphasis: _, ...line }) => line),
    });
    const before = placesIn(at(level));
    for (const item of ITEMS) expect(placesIn(at(level, item))).toEqual(before);
  });

  test('with nothing selected all is plain', () => {
    const scene = at(level);
    expect(having(scene, 'plain')).toHaveLength(drawnIn(scene).length);
  });
});

describe('selecting', () => {
  test('a thing: what one line joins to it is near, the rest dimmed', () => {
    const scene = at('officials', 'official:suh-sangpyo');
    expect(having(scene, 'selected')).toEqual(['official:suh-sangpyo']);
    expect(having(scene, 'near')).toEqual([
      'country:AF',
      'country:KR',
      'dealt-with:official:qamar-javed-bajwa~official:suh-sangpyo',
      'official:qamar-javed-bajwa',
      'represents:official:suh-sangpyo~country:KR',
      'talked-about:official:suh-sangpyo~country:AF',
    ]);
    expect(having(scene, 'plain')).toEqual([]);
    expect(having(scene, 'dimmed')).toHaveLength(drawnIn(scene).length - 7);
  });

  test('a line: its two ends are near, the rest dimmed', () => {
    const scene = at('countries', 'dealt-with:country:PK~country:US');
    expect(having(scene, 'selected')).toEqual(['dealt-with:country:PK~country:US']);
    expect(having(scene, 'near')).toEqual(['country:PK', 'country:US']);
    expect(having(scene, 'dimmed')).toEqual([
      'country:AF',
      'country:KR',
      'dealt-with:country:KR~country:PK',
      'talked-about:country:KR~country:AF',
      'talked-about:country:PK~country:AF',
      'talked-about:country:US~country:AF',
    ]);
  });

  test('a statement: its speaker’s line stands for it; engagement, topics and country spoken of are near', () => {
    const scene = at('engagements', 'statement:austin-bajwa-call/support-for-afghan-owned-process');
    expect(having(scene, 'selected')).toEqual([
      'took-part:official:qamar-javed-bajwa~engagement:austin-bajwa-call',
    ]);
    expect(having(scene, 'near')).toEqual([
      'about:engagement:austin-bajwa-call~topic:afghan-peace-process',
      'concerns:engagement:austin-bajwa-call~country:AF',
      'country:AF',
      'engagement:austin-bajwa-call',
      'official:qamar-javed-bajwa',
      'topic:afghan-peace-process',
    ]);
  });

  test('what this level does not draw leaves all plain', () => {
    for (const item of [
      'official:suh-sangpyo',
      'engagement:suh-bajwa-meeting',
      'represents:official:no-one~country:XX',
    ] as const) {
      const scene = at('countries', item);
      expect(having(scene, 'plain')).toHaveLength(drawnIn(scene).length);
    }
  });
});

describe('how things look', () => {
  const thing = (id: string, scene = at('engagements')) => scene.things.find((each) => each.id === id);

  test('a country shows its code, an official initials, an engagement a picture of its kind', () => {
    expect(thing('country:KR')).toMatchObject({
      badge: 'KR',
      name: 'Republic of Korea',
      engagementKind: undefined,
    });
    expect(thing('official:lloyd-j-austin')).toMatchObject({ badge: 'LA', subtitle: 'Secretary of Defence' });
    expect(thing('engagement:austin-bajwa-call')).toMatchObject({
      name: 'Phone call',
      subtitle: '28 Apr 2021',
      engagementKind: 'call',
    });
  });

  test('an official has the hue of the country acted for; a topic has none', () => {
    expect(thing('official:suh-sangpyo')?.hue).toBe(thing('country:KR')?.hue);
    expect(thing('topic:drawdown')?.hue).toBeUndefined();
  });

  test('only a country for which nobody acts is drawn in broken line', () => {
    expect(
      at('engagements')
        .things.filter(({ broken }) => broken)
        .map(({ id }) => id),
    ).toEqual(['country:AF']);
  });

  test.each<[Engagement['status'], boolean]>([
    ['occurred', false],
    ['planned', true],
    ['denied', true],
  ])('an engagement that is %s is drawn in broken line: %s', (status, broken) => {
    const scene = sceneOf(createGraphIndex(inventedGraph({ engagements: [inventedCall({ status })] })), {
      level: 'engagements',
      selection: null,
      span: null,
    });
    expect(thing('engagement:call', scene)?.broken).toBe(broken);
  });
});

describe('with days chosen', () => {
  const corpusAt = (level: Level, from: string, to: string) =>
    sceneOf(inventedCorpusIndex, { level, selection: null, span: { from, to } });

  test('nothing moves, and nothing comes or goes', () => {
    for (const level of LEVELS) {
      const without = sceneOf(inventedCorpusIndex, { level, selection: null, span: null });
      const withDays = corpusAt(level, '2021-04-06', '2021-04-06');
      expect(withDays.things.map(({ id, position }) => [id, position])).toEqual(
        without.things.map(({ id, position }) => [id, position]),
      );
      expect(withDays.lines.map(({ id }) => id)).toEqual(without.lines.map(({ id }) => id));
    }
  });

  test('what cannot have been in them is dimmed, and so is what has no day', () => {
    const { things, lines } = corpusAt('engagements', '2021-04-06', '2021-04-06');
    const lit = (kind: string) =>
      things.filter((thing) => thing.kind === kind && thing.emphasis === 'plain').map(({ id }) => id);
    expect(lit('engagement')).toContain('engagement:training-ship-call');
    for (const id of [
      'first-meeting',
      'suitcase-call',
      'first-boat-statement',
      'sand-and-patience-statement',
    ])
      expect(lit('engagement')).not.toContain(`engagement:${id}`);
    for (const line of lines.filter(({ kind }) => kind === 'took-part'))
      expect(line.emphasis === 'plain').toBe(lit('engagement').includes(line.to));
  });

  test('what may have been in them, by a date that is only a limit, stays lit', () => {
    const { things } = corpusAt('engagements', '2021-04-20', '2021-04-21');
    const emphasisOf = (id: string) => things.find((thing) => thing.id === id)?.emphasis;
    expect(emphasisOf('engagement:letters-presented')).toBe('plain');
    expect(emphasisOf('engagement:coffee-meeting')).toBe('plain');
    expect(emphasisOf('engagement:harbour-bell-meeting')).toBe('dimmed');
  });

  test('a thing is lit while any of its engagements is, and a dyad likewise', () => {
    const { things, lines } = corpusAt('countries', '1994-01-01', '1994-12-31');
    for (const element of [...things, ...lines])
      expect(element.outside === null).toBe(
        inventedCorpusIndex
          .engagementsOf(element.id)
          .some((id) => ['engagement:first-meeting', 'engagement:coffee-meeting'].includes(id)),
      );
    expect(new Set(things.map(({ outside }) => outside))).toEqual(new Set([null, 'outside', 'undated']));
  });

  test('what is selected stays so, and its neighbours outside are dimmed', () => {
    const { things } = sceneOf(index, {
      level: 'engagements',
      selection: 'official:qamar-javed-bajwa',
      span: { from: '2021-04-29', to: '2021-04-29' },
    });
    const emphasisOf = (id: string) => things.find((thing) => thing.id === id)?.emphasis;
    expect(emphasisOf('official:qamar-javed-bajwa')).toBe('selected');
    expect(emphasisOf('engagement:suh-bajwa-meeting')).toBe('near');
    expect(emphasisOf('engagement:austin-bajwa-call')).toBe('dimmed');
  });

  test('of what has no day it is not said that it was outside', () => {
    const scene = corpusAt('engagements', '2021-04-06', '2021-04-06');
    const outsideOf = (id: string) => scene.things.find((thing) => thing.id === id)?.outside;
    expect(outsideOf('engagement:suitcase-call')).toBe('undated');
    expect(outsideOf('engagement:first-boat-statement')).toBe('undated');
    expect(outsideOf('engagement:first-meeting')).toBe('outside');
    const span = { from: '2021-04-06', to: '2021-04-06' };
    const names = entriesOf(listingOf(inventedCorpusIndex, { level: 'engagements', span })).map(
      ({ name }) => name,
    );
    expect(names.filter((name) => /no date|undated/i.test(name) && /outside/.test(name))).toEqual([]);
  });

  test('of what no engagement names nothing is said', () => {
    const graph = inventedGraph({ engagements: [] });
    const scene = sceneOf(createGraphIndex(graph), {
      level: 'engagements',
      selection: null,
      span: { from: '2021-04-06', to: '2021-04-06' },
    });
    expect(scene.things.length).toBeGreaterThan(3);
    expect(new Set(scene.things.map(({ outside, emphasis }) => `${outside} ${emphasis}`))).toEqual(
      new Set(['null plain']),
    );
  });

  test('the list says what is outside of them', () => {
    const span = { from: '2021-04-29', to: '2021-04-29' };
    const names = entriesOf(listingOf(index, { level: 'engagements', span })).map(({ name }) => name);
    expect(names).toContain('Phone call, 28 Apr 2021, outside the days chosen');
    expect(names).toContain('Lloyd J Austin, took part in, phone call, outside the days chosen');
    expect(names).toContain('Meeting, on or before 29 Apr 2021');
  });
});

test('of what is planned or denied nobody is said to have taken part, and its lines are broken', () => {
  const scene = sceneOf(inventedCorpusIndex, { level: 'engagements', selection: null, span: null });
  const entries = entriesOf(listingOf(inventedCorpusIndex, { level: 'engagements', span: null }));
  for (const { id, kind, to, broken } of scene.lines) {
    const record = inventedCorpus.engagements.find((engagement) => engagement.id === to);
    const hasNotHappened = kind === 'took-part' && record?.status !== 'occurred';
    expect(broken).toBe(hasNotHappened);
    if (kind === 'took-part')
      expect(entries.find((entry) => entry.id === id)?.name).toContain(
        hasNotHappened ? ', is named as a party to, ' : ', took part in, ',
      );
  }
  expect(scene.lines.some(({ broken }) => broken)).toBe(true);
});
