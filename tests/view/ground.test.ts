import { describe, expect, test } from 'vitest';
import { LINE_KINDS, lineIdOf, THING_KINDS } from '../../src/graph/ids';
import { LEVELS } from '../../src/graph/schema';
import { groundOf } from '../../src/view/ground';
import { sceneOf } from '../../src/view/scene';
import { articleIndex } from '../graph/article';
import { inventedCorpusIndex } from '../graph/invented-corpus';

describe.each([
  ['the article', articleIndex],
  ['the invented corpus', inventedCorpusIndex],
] as const)('the ground of %s', (_, index) => {
  test.each(LEVELS)('has every thing of %s as the scene has it', (level) => {
    const ground = groundOf(index, level);
    const scene = sceneOf(index, { level, selection: null, span: null });
    const things = [...ground.xs.keys()].map((thing) => ({
      id: ground.idOf(thing),
      kind: THING_KINDS[ground.kinds[thing] ?? 0],
      position: [ground.xs[thing], ground.ys[thing]],
      width: ground.widths[thing],
      hue: (ground.hues[thing] ?? -1) < 0 ? undefined : ground.hues[thing],
      broken: ground.broken[thing] === 1,
      ...ground.wordsOf(thing),
    }));
    expect(things).toEqual(
      scene.things.map(
        ({ id, kind, position, width, hue, broken, name, subtitle, badge, engagementKind }) => ({
          id,
          kind,
          position,
          width,
          hue,
          broken,
          name,
          subtitle,
          badge,
          engagementKind,
        }),
      ),
    );
  });

  test.each(LEVELS)('has every line of %s', (level) => {
    const { from, to, lineKinds, idOf } = groundOf(index, level);
    const ids = [...from.keys()].map((line) =>
      lineIdOf(LINE_KINDS[lineKinds[line] ?? 0] ?? 'about', idOf(from[line] ?? 0), idOf(to[line] ?? 0)),
    );
    expect(ids).toEqual(sceneOf(index, { level, selection: null, span: null }).lines.map(({ id }) => id));
  });

  test('weighs a thing by its engagements', () => {
    const ground = groundOf(index, 'engagements');
    for (const thing of ground.xs.keys())
      expect(ground.weights[thing]).toBe(index.engagementsOf(ground.idOf(thing)).length);
  });
});

test('a number that no thing has is told apart from a thing', () => {
  expect(() => groundOf(articleIndex, 'countries').idOf(99)).toThrow('the ground has no thing 99');
});
