import { beforeEach, describe, expect, test } from 'vitest';
import { type CanvasEvent, createCanvas } from '../../src/canvas/create-canvas';
import type { ItemId } from '../../src/graph/ids';
import { LEVELS, type Level } from '../../src/graph/schema';
import { type Scene, sceneOf } from '../../src/view/scene';
import { articleIndex as index } from '../graph/article';
import { createEngine, FRAME } from './engine';
import { measureText } from './measured-text';
import { TAP } from './tap';
import { PALETTE } from './test-palette';

const BAJWA = 'official:qamar-javed-bajwa';
const at = (level: Level, selection: ItemId | null = null) =>
  sceneOf(index, { level, selection, span: null });

const open = (...scenes: readonly Scene[]) => {
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
  const cy = core();
  const positions = () => Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  const drag = (id: string, x: number, y: number) =>
    cy.getElementById(id).position({ x, y }).emit('drag').emit('dragfree');
  return { container, canvas, cy, events, positions, drag };
};

beforeEach(() => {
  measureText();
  document.body.replaceChildren();
});

describe('showing a scene', () => {
  test.each(LEVELS)('draws every thing and line of %s, where the scene has it', (level) => {
    const scene = at(level);
    const { cy } = open(scene);
    expect(cy.nodes().map((node) => [node.id(), node.position()])).toEqual(
      scene.things.map(({ id, position: [x, y] }) => [id, { x, y }]),
    );
    expect(cy.edges().map((edge) => [edge.id(), edge.source().id(), edge.target().id()])).toEqual(
      scene.lines.map(({ id, from, to }) => [id, from, to]),
    );
  });

  test('a second time keeps each element that stays the same object', () => {
    const { cy, canvas } = open(at('engagements'));
    const before = cy.elements().toArray();
    canvas.show(at('engagements', BAJWA));
    const after = cy.elements().toArray();
    expect(after).toHaveLength(before.length);
    // Compared here, not by a matcher: printing one element prints the whole graph.
    expect(after.every((element, place) => element === before[place])).toBe(true);
  });

  test('of another level keeps what both draw, takes the rest away and adds what is new', () => {
    const { cy, canvas } = open(at('countries'));
    const [pakistan] = cy.getElementById('country:PK').toArray();
    canvas.show(at('officials'));
    expect(cy.getElementById('country:PK').toArray()[0] === pakistan).toBe(true);
    expect(cy.getElementById('dealt-with:country:PK~country:US').empty()).toBe(true);
    expect(new Set(cy.elements().map((element) => element.id()))).toEqual(
      new Set([...index.levels.officials.things, ...index.levels.officials.lines]),
    );
  });

  test('with something selected changes classes and moves nothing', () => {
    const { cy, canvas, positions } = open(at('engagements'));
    const before = { positions: positions(), zoom: cy.zoom(), pan: cy.pan() };
    canvas.show(at('engagements', BAJWA));
    expect({ positions: positions(), zoom: cy.zoom(), pan: cy.pan() }).toEqual(before);
    expect(cy.$('.selected').map((element) => element.id())).toEqual([BAJWA]);
    expect(cy.getElementById('engagement:austin-bajwa-call').classes()).toEqual(['near']);
    expect(cy.getElementById('official:suh-sangpyo').classes()).toEqual(['dimmed']);
    canvas.show(at('engagements'));
    expect(cy.elements().not('.plain').empty()).toBe(true);
  });

  test('leaves the reader’s own zoom and place, until another level is shown', () => {
    const { cy, canvas } = open(at('officials'));
    const fitted = { zoom: cy.zoom(), pan: { ...cy.pan() } };
    canvas.zoomBy(1.5);
    const own = { zoom: cy.zoom(), pan: { ...cy.pan() } };
    canvas.show(at('officials', BAJWA));
    expect({ zoom: cy.zoom(), pan: cy.pan() }).toEqual(own);
    canvas.show(at('countries'));
    canvas.show(at('officials'));
    expect({ zoom: cy.zoom(), pan: cy.pan() }).toEqual(fitted);
  });

  test('of nothing draws nothing', () => {
    const { cy, canvas } = open(at('countries'));
    canvas.show({ level: 'officials', things: [], lines: [] });
    expect(cy.elements().empty()).toBe(true);
  });

  test('brings the whole picture into the frame', () => {
    const { cy } = open(at('engagements'));
    for (const node of cy.nodes().toArray()) {
      const { x, y } = node.renderedPosition();
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(FRAME.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(FRAME.height);
    }
  });
});

describe('telling what the reader does', () => {
  test('a tap on a thing or a line picks it, one on the ground picks nothing', () => {
    const { cy, events } = open(at('countries'));
    cy.getElementById('country:KR').emit(TAP);
    cy.getElementById('dealt-with:country:KR~country:PK').emit(TAP);
    cy.emit(TAP);
    expect(events).toEqual([
      { type: 'picked', item: 'country:KR' },
      { type: 'picked', item: 'dealt-with:country:KR~country:PK' },
      { type: 'backgroundPicked' },
    ]);
  });

  test('a tap on a name picks the thing that is named, not the line or the ground under it', () => {
    const { cy, events } = open(at('countries'));
    const korea = cy.getElementById('country:KR');
    const { x, y } = korea.renderedPosition();
    const underTheSymbol = { x, y: y + korea.renderedHeight() / 2 + 8 };
    const tap = { type: 'tap', renderedPosition: underTheSymbol } as unknown as string; // as in tap.ts
    cy.emit(tap);
    cy.getElementById('dealt-with:country:KR~country:PK').emit(tap);
    cy.getElementById('country:US').emit(tap);
    expect(events).toEqual([
      { type: 'picked', item: 'country:KR' },
      { type: 'picked', item: 'country:KR' },
      { type: 'picked', item: 'country:US' },
    ]);
  });

  test('hovering tells once what is under the pointer and where, and when it ends', () => {
    const { cy, events } = open(at('countries'));
    const { x, y } = cy.getElementById('country:KR').renderedPosition();
    cy.getElementById('country:KR').emit(moveTo(x, y));
    cy.getElementById('country:KR').emit(moveTo(x + 1, y));
    cy.emit(moveTo(-9999, -9999));
    expect(events).toEqual([{ type: 'hovered', item: 'country:KR', x, y }, { type: 'hoverEnded' }]);
  });

  test('hovering over a name is hovering over what it names', () => {
    const { cy, events } = open(at('countries'));
    const korea = cy.getElementById('country:KR');
    const { x, y } = korea.renderedPosition();
    const below = y + korea.renderedHeight() / 2 + 8;
    cy.emit(moveTo(x, below));
    expect(events).toEqual([{ type: 'hovered', item: 'country:KR', x, y: below }]);
  });
});

/** Cytoscape's own event; its types leave the position out of what may be given. */
const moveTo = (x: number, y: number) =>
  ({ type: 'mousemove', renderedPosition: { x, y } }) as unknown as string;

describe('dragging', () => {
  test('a thing stays where it was put while the reader selects and goes to other levels and back', () => {
    const { canvas, positions, drag, events } = open(at('officials'));
    drag(BAJWA, 50, 40);
    expect(events).toEqual([{ type: 'dragged' }]);
    canvas.show(at('officials', 'country:KR'));
    expect(positions()[BAJWA]).toEqual({ x: 50, y: 40 });
    canvas.show(at('engagements'));
    const [x, y] = at('engagements').things.find(({ id }) => id === BAJWA)?.position ?? [];
    expect(positions()[BAJWA]).toEqual({ x, y });
    canvas.show(at('officials'));
    expect(positions()[BAJWA]).toEqual({ x: 50, y: 40 });
  });

  test('is undone by resetting the layout', () => {
    const { canvas, positions, drag } = open(at('officials'));
    const before = positions();
    drag(BAJWA, 50, 40);
    expect(positions()).not.toEqual(before);
    canvas.resetLayout();
    expect(positions()).toEqual(before);
  });
});

describe('pointing at one item', () => {
  test('rings it and no other, and keeps the ring while the reader selects', () => {
    const { canvas, cy } = open(at('countries'));
    const hinted = () => cy.$('.hinted').map((element) => element.id());
    canvas.hint('country:KR');
    canvas.hint('country:PK');
    expect(hinted()).toEqual(['country:PK']);
    canvas.show(at('countries', 'country:US'));
    expect(hinted()).toEqual(['country:PK']);
    canvas.hint(null);
    expect(hinted()).toEqual([]);
  });

  test('moves the picture only if the item is out of the frame', () => {
    const { canvas, cy } = open(at('countries'));
    const before = { ...cy.pan() };
    canvas.hint('country:KR');
    expect(cy.pan()).toEqual(before);
    canvas.hint(null);
    cy.pan({ x: -5000, y: 0 });
    canvas.hint('country:KR');
    const { x, y } = cy.getElementById('country:KR').renderedPosition();
    expect([x > 0 && x < FRAME.width, y > 0 && y < FRAME.height]).toEqual([true, true]);
  });

  test('of what is not drawn rings nothing', () => {
    const { canvas, cy } = open(at('countries'));
    canvas.hint(BAJWA);
    expect(cy.$('.hinted').empty()).toBe(true);
  });
});

test('zooming goes about the middle of the frame, and fitting goes back', () => {
  const { canvas, cy } = open(at('officials'));
  const fitted = { zoom: cy.zoom(), pan: { ...cy.pan() } };
  const middle = () => ({
    x: (FRAME.width / 2 - cy.pan().x) / cy.zoom(),
    y: (FRAME.height / 2 - cy.pan().y) / cy.zoom(),
  });
  const before = middle();
  canvas.zoomBy(1.5);
  expect(cy.zoom()).toBeCloseTo(fitted.zoom * 1.5);
  expect(middle().x).toBeCloseTo(before.x);
  expect(middle().y).toBeCloseTo(before.y);
  canvas.fit();
  expect({ zoom: cy.zoom(), pan: cy.pan() }).toEqual(fitted);
});

test('another palette colours what is drawn already', () => {
  const { canvas, cy } = open(at('countries', 'country:KR'));
  const border = () => cy.getElementById('country:KR').style('border-color');
  expect(border()).toBe('rgb(255,0,0)');
  canvas.setPalette({ ...PALETTE, accent: 'lime' });
  expect(border()).toBe('rgb(0,255,0)');
});

describe('destroying', () => {
  test('takes away what was put into the container, and can be done twice', () => {
    const { canvas, container, cy } = open(at('engagements'));
    expect(container.childElementCount).toBeGreaterThan(0);
    canvas.destroy();
    canvas.destroy();
    expect(container.childElementCount).toBe(0);
    expect(cy.destroyed()).toBe(true);
  });

  test('leaves what others put into the container', () => {
    const { canvas, container } = open(at('engagements'));
    const other = document.createElement('p');
    container.append(other);
    canvas.destroy();
    expect([...container.children]).toEqual([other]);
  });

  test('ends all telling: no event comes afterwards', () => {
    const { canvas, cy, events } = open(at('countries'));
    const korea = cy.getElementById('country:KR');
    canvas.destroy();
    korea.emit(TAP).emit('mouseout').emit('dragfree');
    cy.emit(TAP).emit('dragpan').emit('resize');
    expect(events).toEqual([]);
  });
});
