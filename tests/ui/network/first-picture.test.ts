import { beforeEach, expect, test } from 'vitest';
import type { CanvasEvent } from '../../../src/canvas/create-canvas';
import { drawFirstPicture, firstPictureOf } from '../../../src/ui/network/first-picture';
import { TAP } from '../../canvas/tap';
import { PALETTE } from '../../canvas/test-palette';
import { articleIndex as index } from '../../graph/article';
import { createUndrawnCanvas } from '../undrawn-canvas';

const draw = (address = '') => {
  window.history.replaceState(null, '', `/${address}`);
  const root = document.createElement('div');
  document.body.append(root);
  const { createCanvas, core } = createUndrawnCanvas();
  const handOver = drawFirstPicture(root, firstPictureOf({ index, quoteStates: new Map() }), createCanvas);
  const events: CanvasEvent[] = [];
  const take = () => {
    const container = document.createElement('div');
    const canvas = handOver(container, { palette: PALETTE, onEvent: (event) => events.push(event) });
    return { container, canvas };
  };
  return { root, core, take, events };
};

beforeEach(() => document.body.replaceChildren());

test('shows what the address names, before there is anything else on the page', () => {
  const { root, core } = draw('#level=countries&select=country:PK&panes=none');
  expect(core().nodes()).toHaveLength(index.levels.countries.things.length);
  expect(
    core()
      .$('.selected')
      .map((element) => element.id()),
  ).toEqual(['country:PK']);
  expect(root.firstElementChild).not.toHaveAttribute('data-source');
  expect(root.firstElementChild).toHaveAttribute('data-tab', 'list');
});

test('is handed over as it is: the same drawing, which from then on tells its new owner', () => {
  const { core, take, events } = draw();
  const first = core();
  first.getElementById('country:PK').emit(TAP);
  const { container } = take();
  expect(core() === first).toBe(true); // no matcher prints a core
  expect(container.childElementCount).toBe(1);
  first.getElementById('country:KR').emit(TAP);
  expect(events).toEqual([{ type: 'picked', item: 'country:KR' }]);
});

test('is handed over once: who comes later gets a canvas of their own', () => {
  const { core, take } = draw();
  const first = core();
  take().canvas.destroy();
  expect(first.destroyed()).toBe(true);
  take();
  expect(core() === first).toBe(false);
  expect(core().destroyed()).toBe(false);
});

test('leaves nothing when its new owner is done with it, and can be destroyed twice', () => {
  const { container, canvas } = draw().take();
  canvas.destroy();
  canvas.destroy();
  expect(container.childNodes).toHaveLength(0);
});
