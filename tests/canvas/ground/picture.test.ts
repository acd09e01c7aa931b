import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fills, frameAround, placeOf, regionOf } from '../../../src/canvas/ground/picture';
import { anyViewport } from './random-ground';

const anyRatio = fc.constantFrom(1, 1.25, 1.5, 2, 3);

test('a picture laid over its own viewport has every place of the network where the viewport has it', () => {
  fc.assert(
    fc.property(anyViewport, anyRatio, fc.integer({ min: -900, max: 900 }), (viewport, ratio, x) => {
      const frame = frameAround(viewport, ratio);
      const laid = placeOf(frame, viewport);
      const inPicture = (x * frame.zoom * frame.ratio + frame.originX) / frame.ratio;
      expect(laid.scale).toBe(1);
      expect(laid.x + inPicture * laid.scale).toBeCloseTo(x * viewport.zoom + viewport.pan.x, 6);
    }),
  );
});

test('it stays in step when the viewport is panned and zoomed', () => {
  fc.assert(
    fc.property(
      anyViewport,
      anyViewport,
      anyRatio,
      fc.integer({ min: -900, max: 900 }),
      (then, now, ratio, y) => {
        const frame = frameAround(then, ratio);
        const laid = placeOf(frame, now);
        const inPicture = (y * frame.zoom * frame.ratio + frame.originY) / frame.ratio;
        expect(laid.y + inPicture * laid.scale).toBeCloseTo(y * now.zoom + now.pan.y, 3);
        const across = (y * frame.zoom * frame.ratio + frame.originX) / frame.ratio;
        expect(laid.x + across * laid.scale).toBeCloseTo(y * now.zoom + now.pan.x, 3);
      },
    ),
  );
});

test('it fills its viewport, and still does when that is panned by a sixth of the frame', () => {
  fc.assert(
    fc.property(anyViewport, anyRatio, (viewport, ratio) => {
      const frame = frameAround(viewport, ratio);
      expect(fills(frame, viewport)).toBe(true);
      const { pan, width, height } = viewport;
      expect(fills(frame, { ...viewport, pan: { x: pan.x + width / 6, y: pan.y - height / 6 } })).toBe(true);
      expect(fills(frame, { ...viewport, pan: { x: pan.x + width, y: pan.y } })).toBe(false);
      expect(fills(frame, { ...viewport, zoom: viewport.zoom / 3, pan })).toBe(false);
    }),
  );
});

test('its region of the network holds what the frame shows', () => {
  fc.assert(
    fc.property(anyViewport, (viewport) => {
      const { left, top, right, bottom } = regionOf(frameAround(viewport, 1));
      expect(left).toBeLessThanOrEqual(-viewport.pan.x / viewport.zoom);
      expect(top).toBeLessThanOrEqual(-viewport.pan.y / viewport.zoom);
      expect(right).toBeGreaterThanOrEqual((viewport.width - viewport.pan.x) / viewport.zoom);
      expect(bottom).toBeGreaterThanOrEqual((viewport.height - viewport.pan.y) / viewport.zoom);
    }),
  );
});

test('a very large or very fine screen gets a picture of a size that browsers allow', () => {
  const { width, height } = frameAround({ zoom: 1, pan: { x: 0, y: 0 }, width: 5120, height: 2880 }, 3);
  expect(width * height).toBeLessThan(12_100_000);
});
