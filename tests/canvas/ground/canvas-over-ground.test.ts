import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CanvasEvent, createCanvas } from '../../../src/canvas/create-canvas';
import type { ThingId } from '../../../src/graph/ids';
import { groundOf } from '../../../src/view/ground';
import { type Scene, sceneOf } from '../../../src/view/scene';
import { articleIndex as index } from '../../graph/article';
import { createEngine, FRAME } from '../engine';
import { measureText } from '../measured-text';
import { TAP } from '../tap';
import { PALETTE } from '../test-palette';

const BAJWA = 'official:qamar-javed-bajwa';
const ground = groundOf(index, 'engagements');
const whole = sceneOf(index, { level: 'engagements', selection: null, span: null });
const selected = sceneOf(index, { level: 'engagements', selection: BAJWA, span: null });
const isLit = ({ emphasis }: { readonly emphasis: string }) => emphasis === 'selected' || emphasis === 'near';

/** A few things are worked with; everything is on the ground. */
const few: Scene = { ...whole, ground, things: whole.things.slice(0, 3), lines: [] };
const chosen: Scene = {
  ...selected,
  ground,
  things: selected.things.filter(isLit),
  lines: selected.lines.filter(isLit),
};

const open = async (...scenes: readonly Scene[]) => {
  const container = document.createElement('div');
  document.body.append(container);
  const { engine, core } = createEngine();
  const events: CanvasEvent[] = [];
  const canvas = createCanvas(container, {
    palette: PALETTE,
    onEvent: (event) => events.push(event),
    engine,
  });
  for (const scene of scenes) canvas.show(scene);
  await vi.waitFor(() => expect(core().elements().nonempty()).toBe(true));
  const at = (id: ThingId) => {
    const thing = whole.things.find((each) => each.id === id);
    const [x = 0, y = 0] = thing?.position ?? [];
    const { zoom, pan } = { zoom: core().zoom(), pan: core().pan() };
    return { x: x * zoom + pan.x, y: y * zoom + pan.y };
  };
  return { container, canvas, cy: core(), events, at };
};

/** Cytoscape's own event on the empty canvas; its types leave the position out of what may be given. */
const eventAt = (type: string, renderedPosition: { x: number; y: number }) =>
  ({ type, renderedPosition }) as unknown as string;

beforeEach(() => {
  measureText();
  // jsdom has no drawing; it says so on the console when it is asked.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  document.body.replaceChildren();
});
afterEach(() => vi.restoreAllMocks());

describe('a scene with a ground', () => {
  test('gives Cytoscape what is worked with and nothing else', async () => {
    const { cy } = await open(few);
    expect(cy.nodes().map((node) => node.id())).toEqual(few.things.map(({ id }) => id));
  });

  test('brings the whole ground into the frame', async () => {
    const { at } = await open(few);
    for (const { id } of whole.things) {
      const { x, y } = at(id);
      expect([x > 0 && x < FRAME.width, y > 0 && y < FRAME.height]).toEqual([true, true]);
    }
  });

  test('a tap picks each of its things by its id, whichever layer draws it', async () => {
    const { cy, events, at } = await open(few);
    for (const { id } of whole.things) cy.emit(eventAt('tap', at(id)));
    expect(events).toEqual(whole.things.map(({ id }) => ({ type: 'picked', item: id })));
  });

  test('a tap far from everything picks nothing', async () => {
    const { cy, events } = await open(few);
    cy.emit(TAP);
    expect(events).toEqual([{ type: 'backgroundPicked' }]);
  });

  test('hovering tells of a thing of the ground once, and when it ends', async () => {
    const { cy, events, at } = await open(few);
    const { x, y } = at(BAJWA);
    cy.emit(eventAt('mousemove', { x, y }));
    cy.emit(eventAt('mousemove', { x: x + 1, y }));
    cy.emit(eventAt('mousemove', { x: -9999, y: -9999 }));
    expect(events).toEqual([{ type: 'hovered', item: BAJWA, x, y }, { type: 'hoverEnded' }]);
  });

  test('lines that are drawn by their weight lie over it, and so do the things at their ends, with their letters', async () => {
    const { cy, container } = await open({
      ...few,
      things: whole.things,
      lines: whole.lines.map((line, place) => ({ ...line, weight: 100 - place })),
    });
    for (const element of cy.elements().toArray()) expect(element.numericStyle('opacity')).toBe(1);
    const widths = cy.edges().map((edge) => Number.parseFloat(edge.style('width')) * cy.zoom());
    expect(widths[0]).toBeCloseTo(6);
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    const letters = [...container.querySelectorAll('[data-kind="country"]')].map(
      ({ firstChild }) => firstChild?.textContent,
    );
    expect(letters).toEqual(expect.arrayContaining(['PK', 'US', 'KR']));
  });

  test('that comes under what is drawn already moves nothing that the reader went to', async () => {
    const { cy, canvas } = await open(whole);
    const fitted = cy.zoom();
    canvas.zoomBy(1.4);
    const own = { zoom: cy.zoom(), pan: { ...cy.pan() } };
    canvas.show({ ...whole, ground });
    await vi.waitFor(() => expect(cy.minZoom()).toBeLessThan(0.1));
    expect({ zoom: cy.zoom(), pan: { ...cy.pan() } }).toEqual(own);
    expect(own.zoom).toBeGreaterThan(fitted);
  });

  test('what looks like the ground is left to it; what is selected and near stands over it', async () => {
    const { cy, canvas } = await open(few);
    expect(
      cy
        .nodes()
        .toArray()
        .every((node) => node.numericStyle('opacity') === 0),
    ).toBe(true);
    canvas.show(chosen);
    expect(cy.getElementById(BAJWA).numericStyle('opacity')).toBe(1);
    expect(
      cy
        .edges()
        .toArray()
        .every((edge) => edge.numericStyle('opacity') === 1),
    ).toBe(true);
  });

  test('dims the ground while something is selected, and Cytoscape’s own container is not touched', async () => {
    const { container, canvas } = await open(few);
    const layers = [...container.children].map((child) => child as HTMLElement);
    const [below, drawing] = layers;
    const before = drawing?.outerHTML;
    canvas.show(chosen);
    expect(Number(below?.style.opacity)).toBeLessThan(1);
    expect(drawing?.outerHTML).toBe(before);
    canvas.show(few);
    expect(below?.style.opacity).toBe('');
  });

  test('names things of the ground that are not worked with', async () => {
    const { container } = await open(few);
    const names = container.textContent ?? '';
    expect(names).toContain(ground.nameOf(whole.things.findIndex(({ id }) => id === BAJWA)));
  });

  test('nothing is dragged over it, and everything is again when it is gone', async () => {
    const { cy, canvas } = await open(few);
    expect(
      cy
        .nodes()
        .toArray()
        .every((node) => !node.grabbable()),
    ).toBe(true);
    canvas.show(whole);
    expect(
      cy
        .nodes()
        .toArray()
        .every((node) => node.grabbable()),
    ).toBe(true);
    expect(cy.nodes().length).toBe(whole.things.length);
    expect(
      cy
        .nodes()
        .toArray()
        .every((node) => node.numericStyle('opacity') === 1),
    ).toBe(true);
  });

  test('keeps the reader’s own zoom and place while other things are worked with', async () => {
    const { cy, canvas } = await open(few);
    canvas.zoomBy(1.5);
    const own = { zoom: cy.zoom(), pan: { ...cy.pan() } };
    canvas.show(chosen);
    expect({ zoom: cy.zoom(), pan: cy.pan() }).toEqual(own);
  });

  test('of which only the last counts, when several are shown before the ground is there', async () => {
    const { cy } = await open(few, chosen);
    expect(cy.$('.selected').map((element) => element.id())).toEqual([BAJWA]);
  });
});

test('destroying takes the ground away too, and ends its work', async () => {
  const terminate = vi.fn();
  const worker = Object.assign(new EventTarget(), { postMessage: () => {}, terminate }) as unknown as Worker;
  const container = document.createElement('div');
  document.body.append(container);
  const { engine, core } = createEngine();
  const canvas = createCanvas(container, {
    palette: PALETTE,
    onEvent: () => {},
    engine,
    startWorker: () => worker,
  });
  canvas.show(few);
  await vi.waitFor(() => expect(core().elements().nonempty()).toBe(true));
  canvas.destroy();
  canvas.destroy();
  expect(container.childElementCount).toBe(0);
  expect(terminate).toHaveBeenCalled();
});
