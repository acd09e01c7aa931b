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

  test('leaves the reader’s own zoom and place, and comes back to them from another level', () => {
    const { cy, canvas } = open(at('officials'));
    const view = () => ({ zoom: cy.zoom(), pan: { ...cy.pan() } });
    const fitted = view();
    canvas.show(at('countries'));
    canvas.show(at('officials'));
    expect(view()).toEqual(fitted);
    canvas.zoomBy(1.5);
    const own = view();
    canvas.show(at('officials', BAJWA));
    expect(view()).toEqual(own);
    canvas.show(at('countries'));
    expect(view()).not.toEqual(own);
    canvas.show(at('officials'));
    expect(view()).toEqual(own);
    canvas.fit();
    canvas.show(at('countries'));
    canvas.show(at('officials'));
    expect(view()).toEqual(fitted);
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

describe('opening', () => {
  const KOREA = 'country:KR';
  const boxOf = (cy: ReturnType<typeof open>['cy'], selector: string) => {
    const { x1, x2, y1, y2 } = cy.elements(selector).renderedBoundingBox({});
    return { left: x1, right: x2, top: y1, bottom: y2, width: x2 - x1 };
  };

  test('brings what surrounds the selection into the frame, as near as it can be', () => {
    const { cy, canvas } = open(at('countries', KOREA));
    canvas.show(at('engagements', KOREA));
    const before = boxOf(cy, '.selected, .near');
    canvas.open();
    const { left, right, top, bottom, width } = boxOf(cy, '.selected, .near');
    expect(width).toBeGreaterThan(before.width);
    expect(Math.min(left, top, FRAME.width - right, FRAME.height - bottom)).toBeGreaterThan(0);
  });

  test('waits for the level to be drawn, and is given up when the reader does something else', () => {
    const waiting = open(at('countries', KOREA));
    waiting.canvas.open();
    const countries = waiting.cy.zoom();
    expect(waiting.cy.zoom()).toBe(countries);
    waiting.canvas.show(at('engagements', KOREA));
    const around = waiting.cy.zoom();

    const givenUp = open(at('countries', KOREA));
    givenUp.canvas.open();
    givenUp.cy.emit(TAP);
    givenUp.canvas.show(at('engagements', KOREA));
    expect(givenUp.cy.zoom()).toBeLessThan(around);
  });

  test('the way back leads to the countries as they were', () => {
    const { cy, canvas } = open(at('countries'));
    canvas.zoomBy(1.5);
    cy.panBy({ x: 40, y: 20 });
    const before = { zoom: cy.zoom(), pan: { ...cy.pan() } };
    canvas.show(at('engagements', KOREA));
    canvas.open();
    canvas.show(at('countries', KOREA));
    expect({ zoom: cy.zoom(), pan: { ...cy.pan() } }).toEqual(before);
  });

  test('the surroundings stay in the frame when it changes, until the reader pans', () => {
    const { cy, canvas } = open(at('engagements', KOREA));
    canvas.open();
    const around = cy.zoom();
    cy.zoom(around / 3);
    cy.emit('resize');
    expect(cy.zoom()).toBeCloseTo(around);
    cy.zoom(around / 3);
    cy.emit('dragpan');
    cy.emit('resize');
    expect(cy.zoom()).toBeCloseTo(around / 3);
  });
});

describe('lines that are drawn by their weight', () => {
  const weighed = (weights: readonly number[]): Scene => {
    const scene = at('countries');
    return { ...scene, lines: scene.lines.map((line, place) => ({ ...line, weight: weights[place] ?? 1 })) };
  };
  const widthsIn = (cy: ReturnType<typeof open>['cy']) =>
    cy.edges().map((edge) => Number.parseFloat(edge.style('width')));

  test('the heaviest is six times as wide as the lightest, the others between', () => {
    const { cy } = open(weighed([1000, 30, 1]));
    const [heavy = 0, middle = 0, light = 0] = widthsIn(cy);
    expect([heavy, light]).toEqual([6, 1]);
    expect(middle).toBeGreaterThan(1.5);
    expect(middle).toBeLessThan(4);
  });

  test('keep their width when something is selected that is lighter than all', () => {
    const { cy, canvas } = open(weighed([1000, 30, 20]));
    const before = widthsIn(cy);
    canvas.show(weighed([1000, 30, 20, 1]));
    expect(widthsIn(cy).slice(0, 3)).toEqual(before.slice(0, 3));
  });

  test('without weights every line has the width of its kind', () => {
    expect(new Set(widthsIn(open(at('countries')).cy))).toEqual(new Set([2.5, 1.5]));
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
    // As in tap.ts, a second between one and the next.
    const tapAfter = (seconds: number) =>
      ({
        type: 'tap',
        renderedPosition: underTheSymbol,
        originalEvent: { timeStamp: 1000 * seconds },
      }) as unknown as string;
    cy.emit(tapAfter(1));
    cy.getElementById('dealt-with:country:KR~country:PK').emit(tapAfter(2));
    cy.getElementById('country:US').emit(tapAfter(3));
    expect(events).toEqual([
      { type: 'picked', item: 'country:KR' },
      { type: 'picked', item: 'country:KR' },
      { type: 'picked', item: 'country:US' },
    ]);
  });

  test('the second of two quick taps on a thing or a line opens it; a third begins anew', () => {
    const { cy, events } = open(at('countries'));
    const tap = (id: string, timeStamp: number) =>
      cy
        .getElementById(id)
        .emit({ ...(TAP as unknown as object), originalEvent: { timeStamp } } as unknown as string);
    tap('country:KR', 1000);
    tap('country:KR', 1250);
    tap('country:KR', 1500);
    tap('country:KR', 2500);
    tap('dealt-with:country:KR~country:PK', 2600);
    tap('dealt-with:country:KR~country:PK', 2700);
    expect(events.map(({ type }) => type)).toEqual([
      'picked',
      'opened',
      'picked',
      'picked',
      'picked',
      'opened',
    ]);
    expect(events.at(-1)).toEqual({ type: 'opened', item: 'dealt-with:country:KR~country:PK' });
  });

  test('two quick taps on the background, or on two things, open nothing', () => {
    const { cy, events } = open(at('countries'));
    cy.emit(TAP);
    cy.emit(TAP);
    cy.getElementById('country:KR').emit(TAP);
    cy.emit(TAP);
    cy.getElementById('country:KR').emit(TAP);
    cy.getElementById('country:PK').emit(TAP);
    expect(events.map(({ type }) => type)).not.toContain('opened');
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
    // It goes through pixels of the screen and back.
    const put = { x: expect.closeTo(50, 9), y: expect.closeTo(40, 9) };
    drag(BAJWA, 50, 40);
    expect(events).toEqual([{ type: 'dragged' }]);
    canvas.show(at('officials', 'country:KR'));
    expect(positions()[BAJWA]).toEqual(put);
    canvas.show(at('engagements'));
    const [x, y] = at('engagements').things.find(({ id }) => id === BAJWA)?.position ?? [];
    expect(positions()[BAJWA]).toEqual({ x, y });
    canvas.show(at('officials'));
    expect(positions()[BAJWA]).toEqual(put);
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
