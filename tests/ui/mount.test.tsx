import { act, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { mountPage } from '../../src/ui/mount';
import { drawFirstPicture } from '../../src/ui/network/draw-first-picture';
import { pictureAsOpened } from '../../src/ui/network/picture-as-opened';
import { sketchFirstPicture } from '../../src/ui/network/sketch-first-picture';
import { TAP } from '../canvas/tap';
import { opened } from './open-app';
import { createUndrawnCanvas } from './undrawn-canvas';

const createRootElement = () => {
  const root = document.createElement('div');
  document.body.append(root);
  return root;
};

afterEach(() => document.body.replaceChildren());

test('what went wrong stands where the page would be', () => {
  const problems = [{ path: [], message: 'graph.json answered 404' }];
  const first = { ok: false, refusal: { title: 'No graph', advice: 'Bring one.', problems } } as const;
  act(() => mountPage(createRootElement(), { first, loadBuiltIn: async () => first }));
  expect(screen.getByRole('heading', { name: 'No graph' })).toBeVisible();
  expect(screen.getByText('Bring one.')).toBeVisible();
  expect(screen.getByRole('listitem')).toHaveTextContent('graph.json answered 404');
  expect(screen.getByRole('button', { name: 'Reload' })).toBeEnabled();
  expect(screen.queryByRole('button', { name: 'Open the built-in graph' })).toBeNull(); // that is the one
});

test('the page takes the first picture over, which is drawn once and stays the same', () => {
  const root = createRootElement();
  const open = opened();
  const { createCanvas, core } = createUndrawnCanvas();
  const picture = pictureAsOpened(open);
  const handOver = drawFirstPicture(sketchFirstPicture(root, picture), picture.scene, createCanvas);
  const drawn = core();
  act(() => void drawn.emit('render'));
  const label = screen.getByText('Lloyd J Austin');
  const first = { ok: true, open } as const;
  act(() => mountPage(root, { first, loadBuiltIn: async () => first, handOver }));
  expect(core() === drawn).toBe(true); // no matcher prints a core
  expect(screen.getByRole('region', { name: 'Network' })).toContainElement(label);
  act(() => {
    core().getElementById('country:KR').emit(TAP);
  });
  expect(screen.getByRole('option', { name: 'Republic of Korea, country' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});
