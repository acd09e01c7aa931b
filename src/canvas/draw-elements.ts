/** Makes Cytoscape's elements those of a scene; what is there already stays the same object. */
import type { Core } from 'cytoscape';
import type { Scene, SceneThing } from '../view/scene';
import { shareOfWeight } from './stylesheet';

export const drawElements = (
  cy: Core,
  scene: Scene,
  positionOf: (thing: SceneThing) => readonly [number, number],
): void => {
  const wanted = new Set<string>([...scene.things.map(({ id }) => id), ...scene.lines.map(({ id }) => id)]);
  cy.elements()
    .filter((element) => !wanted.has(element.id()))
    .remove();
  for (const thing of scene.things) {
    const [x, y] = positionOf(thing);
    const { id, kind, width, height, hue, broken, emphasis } = thing;
    const data = { id, kind, width, height, hue: hue ?? -1, broken };
    const element = cy.getElementById(id);
    if (element.empty()) cy.add({ group: 'nodes', data, position: { x, y }, classes: emphasis });
    else element.classes(emphasis).position({ x, y });
  }
  const heaviest = Math.max(0, ...scene.lines.map(({ weight }) => weight ?? 0));
  for (const { id, kind, from, to, broken, weight, emphasis } of scene.lines) {
    const element = cy.getElementById(id);
    const share = weight === undefined ? {} : { share: shareOfWeight(weight, heaviest) };
    const data = { id, kind, broken, source: from, target: to, ...share };
    if (element.empty()) cy.add({ group: 'edges', data, classes: emphasis });
    else element.data(share).classes(emphasis);
  }
};
