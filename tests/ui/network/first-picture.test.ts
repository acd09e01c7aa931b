import { screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { CanvasEvent } from '../../../src/canvas/create-canvas';
import { drawFirstPicture } from '../../../src/ui/network/draw-first-picture';
import { pictureAsOpened } from '../../../src/ui/network/picture-as-opened';
import { sketchFirstPicture } from '../../../src/ui/network/sketch-first-picture';
import { TAP } from '../../canvas/tap';
import { PALETTE } from '../../canvas/test-palette';
import { articleIndex as index } from '../../graph/article';
import { createUndrawnCanvas } from '../undrawn-canvas';

const sketch = (address = '') => {
  window.history.replaceState(null, '', `/${address}`);
  const root = document.createElement('div');
  document.body.append(root);
  const first = pictureAsOpened({ index, quoteStates: new Map() });
  return { root, first, picture: sketchFirstPicture(root, first) };
};

const draw = (address = '') => {
  const { first, picture } = sketch(address);
  const { createCanvas, core } = createUndrawnCanvas();
  const handOver = drawFirstPicture(picture, first.scene, createCanvas);
  const events: CanvasEvent[] = [];
  const take = () => {
    const container = document.createElement('div');
    const canvas = handOver(container, { palette: PALETTE, onEvent: (event) => events.push(event) });
    return { container, canvas };
  };
  return { core, take, events };
};

beforeEach(() => document.body.replaceChildren());

test('is sketched before there is anything else on the page, in the panes that the address names', () => {
  const { root } = sketch('#level=countries&select=country:PK&panes=none');
  expect(root).toHaveTextContent('Pakistan');
  expect(root).not.toHaveTextContent('Lloyd');
  expect(root.firstElementChild).not.toHaveAttribute('data-source');
  expect(root.firstElementChild).toHaveAttribute('data-tab', 'list');
});

test('shows what the address names, drawn', () => {
  const { core } = draw('#level=countries&select=country:PK');
  expect(core().nodes()).toHaveLength(index.levels.countries.things.length);
  expect(
    core()
      .$('.selected')
      .map((element) => element.id()),
  ).toEqual(['country:PK']);
});

test('stands as a sketch until it is drawn, each name written once', () => {
  const { core } = draw();
  const austin = () =>
    screen
      .getAllByText('Lloyd J Austin')
      .filter((element) => !element.closest('[style*="visibility: hidden"]'));
  const sketched = austin();
  expect(sketched).toHaveLength(1);
  core().emit('render');
  expect(austin()).toHaveLength(1);
  expect(sketched[0]?.isConnected).toBe(false);
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
