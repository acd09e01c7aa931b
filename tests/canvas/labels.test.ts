import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createLabels } from '../../src/canvas/labels';
import { type SceneThing, sceneOf } from '../../src/view/scene';
import { articleIndex as index } from '../graph/article';
import { measureText } from './measured-text';

/** A frame in which a name stands below its symbol or nowhere. */
const NO_ROOM = { width: 0, height: 0 };

const ANN: SceneThing = {
  id: 'official:ann',
  kind: 'official',
  name: 'Ann',
  subtitle: undefined,
  badge: 'A',
  engagementKind: undefined,
  hue: 0,
  broken: false,
  position: [0, 0],
  emphasis: 'plain',
  outside: null,
  width: 38,
  height: 38,
};
const BO: SceneThing = { ...ANN, id: 'official:bo', name: 'Bo' };

const place = (things: readonly SceneThing[], zoom = 1) => {
  const host = document.createElement('div');
  const labels = createLabels(host);
  labels.show(things);
  labels.place({ zoom, pan: { x: 100, y: 100 }, ...NO_ROOM });
  const elements = () => [...host.querySelectorAll<HTMLElement>('[data-kind]')];
  /** The names stand last in their labels, after the badge. */
  const names = () => elements().map((label) => label.lastElementChild);
  const isShown = () => names().map((name) => name instanceof HTMLElement && !name.hidden);
  return { host, labels, elements, names, isShown };
};

const noRects: DOMRectList = Object.assign([], { item: () => null });

beforeEach(measureText);

test('the labels of the article show every name, with what stands under it', () => {
  const { things } = sceneOf(index, { level: 'engagements', selection: null, span: null });
  const { names } = place(things);
  expect(names().map((name) => name?.textContent)).toEqual(
    things.map(({ name, subtitle }) => `${name}${subtitle ?? ''}`),
  );
});

test('names, subtitles and badges from a file are text, never markup', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const { host } = place([{ ...ANN, name: hostile, subtitle: hostile, badge: hostile }]);
  expect(host.querySelector('img')).toBeNull();
  expect(host.textContent).toBe(hostile.repeat(3));
});

test('an engagement shows a picture of its kind', () => {
  const { host } = place([{ ...ANN, kind: 'engagement', engagementKind: 'call' }]);
  expect(host.querySelector('svg path')?.getAttribute('d')).toMatch(/^M/);
});

test('screen readers pass the labels over: the listbox says all of it', () => {
  expect(place([ANN]).host.firstElementChild).toHaveAttribute('aria-hidden', 'true');
});

test('a label stands at its thing, at any zoom', () => {
  const { elements } = place([{ ...ANN, position: [10, -20] }], 2);
  expect(elements()[0]?.style.transform).toBe('translate(120px, 60px)');
});

test('a name that would touch another stands beside its symbol, if it can be read there whole', () => {
  const { labels, isShown, elements } = place([ANN, { ...BO, position: [12, 0] }]);
  labels.place({ zoom: 1, pan: { x: 400, y: 300 }, width: 800, height: 600 });
  expect(isShown()).toEqual([true, true]);
  expect(elements().map((element) => element.dataset.side)).not.toEqual(['below', 'below']);
  expect(labels.thingAt(400, 330)).toBe(ANN.id);
  expect(labels.thingAt(1, 1)).toBeUndefined();
});

test('a name that has room nowhere stands without its second line where that has', () => {
  const long = { ...ANN, subtitle: 'Minister of a great many things, and of some others' };
  // All round but to the right there is somebody; to the right there is room for the name alone.
  const around = (
    [
      [0, 45],
      [0, -45],
      [-50, 0],
      [100, 0],
    ] as const
  ).map((position, at): SceneThing => ({ ...BO, id: `official:bo-${at}`, position }));
  const { labels, elements } = place([long, ...around]);
  labels.place({ zoom: 1, pan: { x: 400, y: 300 }, width: 800, height: 600 });
  const [ann, ...others] = elements();
  expect(ann?.dataset.side).toBe('right');
  expect(ann).toHaveAttribute('data-brief');
  for (const other of others) expect(other).not.toHaveAttribute('data-brief');
});

test('what is too small to hold its letters is drawn without them', () => {
  const topic: SceneThing = {
    ...ANN,
    id: 'topic:trade',
    kind: 'topic',
    name: 'Trade in sand',
    width: 100,
    position: [300, 0],
  };
  const at = (zoom: number) => place([ANN, topic], zoom);
  expect(at(1).elements()[0]).not.toHaveAttribute('data-small');
  expect(at(1).isShown()[1]).toBe(true);
  expect(at(0.3).elements()[0]).toHaveAttribute('data-small');
  expect(at(0.3).isShown()[1]).toBe(false);
});

describe('where two names would touch', () => {
  const beside = { ...BO, position: [12, 0] } as const;

  test('one of them is hidden, and shown again when there is room', () => {
    const { labels, isShown } = place([ANN, { ...BO, position: [60, 0] }], 0.2);
    expect(isShown()).toEqual([true, false]);
    labels.place({ zoom: 1, pan: { x: 0, y: 0 }, ...NO_ROOM });
    expect(isShown()).toEqual([true, true]);
  });

  test('selecting one changes nothing: no name comes or goes', () => {
    const { isShown } = place([ANN, { ...beside, emphasis: 'selected' }]);
    expect(isShown()).toEqual([true, false]);
  });

  test('an engagement’s comes before an organisation’s', () => {
    const { isShown } = place([
      { ...ANN, kind: 'organisation' },
      { ...beside, kind: 'engagement' },
    ]);
    expect(isShown()).toEqual([false, true]);
  });
});

test('a thing that was dragged takes its label along', () => {
  const { labels, elements } = place([ANN]);
  labels.move('official:ann', 50, 60);
  labels.place({ zoom: 1, pan: { x: 0, y: 0 }, ...NO_ROOM });
  expect(elements()[0]?.style.transform).toBe('translate(50px, 60px)');
});

test('names that were out of sight are measured when they come into it', () => {
  const beside = { ...BO, position: [60, 0] } as const;
  const { labels, isShown } = place([{ ...ANN, name: 'Ann of Aland, who is first' }, beside]);
  const outOfSight = vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue(noRects);
  labels.measure();
  labels.place({ zoom: 0.2, pan: { x: 0, y: 0 }, ...NO_ROOM });
  const before = isShown();
  outOfSight.mockRestore();
  measureText();
  labels.measure();
  labels.place({ zoom: 0.2, pan: { x: 0, y: 0 }, ...NO_ROOM });
  expect([before, isShown()]).toEqual([
    [true, true],
    [true, false],
  ]);
});

test('a label stays the same element while its thing is shown, and goes with it', () => {
  const { labels, elements } = place([ANN, BO]);
  const [ann] = elements();
  labels.show([{ ...ANN, emphasis: 'dimmed' }]);
  expect(elements()).toEqual([ann]);
  expect(ann).toHaveAttribute('data-emphasis', 'dimmed');
});

test('destroying leaves nothing, and can be done twice', () => {
  const { host, labels } = place([ANN]);
  labels.destroy();
  labels.destroy();
  expect(host.childNodes).toHaveLength(0);
});

test('a name follows what is known of the thing: a filter may leave it without its date', () => {
  const call: SceneThing = {
    ...ANN,
    kind: 'engagement',
    engagementKind: 'call',
    name: 'Call',
    subtitle: 'in May',
  };
  const { labels, host } = place([call]);
  expect(host.textContent).toBe('Callin May');
  labels.show([{ ...call, subtitle: undefined }]);
  expect(host.textContent).toBe('Call');
});
