import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { createParentLine, idAskedFor } from '../../../src/ui/embed/parent-line';

test('an id is asked for by these two strings alone', () => {
  expect(idAskedFor({ readout: 'select', id: 'country:PK' })).toBe('country:PK');
  expect(idAskedFor({ readout: 'select', id: '' })).toBe('');
  expect(idAskedFor({ readout: 'select', id: 'x'.repeat(200) })).toHaveLength(200);
  expect(idAskedFor({ readout: 'select', id: 'x'.repeat(201) })).toBeUndefined();
});

test('whatever else arrives is no such message', () => {
  fc.assert(
    fc.property(
      fc.anything({ withMap: true, withSet: true, withDate: true, withTypedArray: true }),
      (data) => {
        expect(idAskedFor(data)).toBeUndefined();
      },
    ),
  );
  fc.assert(
    fc.property(fc.anything(), (id) => {
      fc.pre(typeof id !== 'string');
      expect(idAskedFor({ readout: 'select', id })).toBeUndefined();
    }),
  );
});

afterEach(() => document.body.replaceChildren());

/** A frame of this very page, so that this page is what is around it. */
const openFrame = () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const page = frame.contentWindow;
  if (!page) throw new Error('the frame has no window');
  const told: unknown[] = [];
  const hear = ({ data }: MessageEvent) => told.push(data);
  window.addEventListener('message', hear);
  const send = (data: unknown, source: Window | null = page.parent) =>
    page.dispatchEvent(new (page as Window & typeof globalThis).MessageEvent('message', { data, source }));
  const nextFrame = () => new Promise((done) => page.requestAnimationFrame(() => setTimeout(done, 10)));
  return { page, told, send, nextFrame };
};

test('obeys the last of a frame’s messages, answers what is not known, and is silent once destroyed', async () => {
  const { page, told, send, nextFrame } = openFrame();
  const onSelect = vi.fn();
  const line = createParentLine(page, { has: (id) => id === 'a' || id === 'b', onSelect });
  send({ readout: 'select', id: 'a' });
  send({ readout: 'select', id: 'b' });
  send({ readout: 'select', id: 'a' }, page);
  send({ readout: 'select', id: 'a' }, null);
  await nextFrame();
  expect(onSelect.mock.calls).toEqual([['b']]);
  send({ readout: 'select', id: 'c' });
  await nextFrame();
  line.tell('a', 'A');
  await nextFrame();
  expect(told).toEqual([
    { readout: 'ready' },
    { readout: 'unknown', id: 'c' },
    { readout: 'selected', id: 'a', name: 'A' },
  ]);
  send({ readout: 'select', id: 'a' });
  line.destroy();
  line.destroy();
  send({ readout: 'select', id: 'a' });
  await nextFrame();
  expect(onSelect).toHaveBeenCalledTimes(1);
});

test('a page that nothing is around listens to nobody', () => {
  const listens = vi.spyOn(window, 'addEventListener');
  createParentLine(window, { has: () => true, onSelect: () => {} }).destroy();
  expect(listens).not.toHaveBeenCalled();
  listens.mockRestore();
});
