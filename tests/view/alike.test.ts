import { expect, test } from 'vitest';
import { areAlike } from '../../src/view/alike';
import type { Scene } from '../../src/view/scene';
import { sceneOf } from '../../src/view/scene';
import { articleIndex } from '../graph/article';

const scene = sceneOf(articleIndex, { level: 'engagements', selection: null, span: null });
const withThing = (at: number, change: Partial<Scene['things'][number]>): Scene => ({
  ...scene,
  things: scene.things.map((thing, place) => (place === at ? { ...thing, ...change } : thing)),
});

test('a picture is like one of the same graph, whatever is selected in it', () => {
  const selected = sceneOf(articleIndex, { level: 'engagements', selection: 'country:PK', span: null });
  expect(areAlike(scene, selected)).toBe(true);
});

test.each([
  ['of another level', sceneOf(articleIndex, { level: 'countries', selection: null, span: null })],
  ['with one thing less', { ...scene, things: scene.things.slice(1) }],
  ['with another thing in its place', withThing(2, { id: 'country:XX' })],
  ['with another name', withThing(2, { name: 'Another' })],
  ['that has moved', withThing(scene.things.length - 1, { position: [1, 2] })],
])('a picture is not like one %s', (_, other) => {
  expect(areAlike(scene, other)).toBe(false);
  expect(areAlike(other, scene)).toBe(false);
});
