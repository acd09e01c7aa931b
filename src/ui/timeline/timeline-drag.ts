/**
 * What a pointer does on the axis: a press and release picks what is there, dragging chooses days, dragging with Shift
 * moves through time, the wheel zooms and moves. Escape gives a drag up.
 */
import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { Span } from '../../graph/dates';
import { type Domain, pannedDomain, spanBetween, zoomedDomain } from '../../view/timeline/domain';
import type { DatedEntry } from '../../view/timeline/entries';
import { timeScaleOf } from '../../view/timeline/scale';

/** Pixels that a pointer may tremble in a click. */
const TREMBLE = 4;
const WHEEL_ZOOM = 0.002;

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface DragOptions {
  readonly plot: RefObject<HTMLElement | null>;
  readonly domain: Domain;
  readonly width: number;
  readonly dated: readonly DatedEntry[];
  onDomain(change: (domain: Domain | undefined) => Domain | undefined): void;
  onHover(at: Point | null, isTouch: boolean): void;
  onClick(at: Point, isTouch: boolean): void;
  onPreview(span: Span | null): void;
  onPick(span: Span): void;
}

interface Drag {
  readonly start: Point;
  readonly domain: Domain;
  readonly isPan: boolean;
  hasMoved: boolean;
  span: Span | null;
}

export const useTimelineDrag = (options: DragOptions) => {
  const { plot, domain, width, dated, onDomain, onHover, onClick, onPreview, onPick } = options;
  const drag = useRef<Drag | null>(null);

  const pointOf = (event: PointerEvent<HTMLElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const dayAt = (shown: Domain, x: number): number =>
    timeScaleOf(shown, width).dayAt(Math.max(0, Math.min(width, x)));
  const stop = () => {
    drag.current = null;
    onPreview(null);
  };

  useEffect(
    function giveUpOnEscape() {
      const onKey = (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || !drag.current) return;
        event.preventDefault();
        drag.current = null;
        onPreview(null);
      };
      window.addEventListener('keydown', onKey, true);
      return () => window.removeEventListener('keydown', onKey, true);
    },
    [onPreview],
  );
  useEffect(
    function zoomAndMoveWithTheWheel() {
      const element = plot.current;
      if (!element) return;
      const onWheel = (event: WheelEvent) => {
        event.preventDefault();
        const box = element.getBoundingClientRect();
        const along = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
        const share = (event.clientX - box.left) / (box.width || 1);
        onDomain((shown) => {
          if (!shown) return shown;
          if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY))
            return pannedDomain(shown, along / (box.width || 1));
          const at = shown.from + share * (shown.to - shown.from);
          return zoomedDomain(shown, Math.exp(-event.deltaY * WHEEL_ZOOM), at, dated);
        });
      };
      // Not passive, as React's own would be: the page under it must not zoom or go back with it.
      element.addEventListener('wheel', onWheel, { passive: false });
      return () => element.removeEventListener('wheel', onWheel);
    },
    [plot, onDomain, dated],
  );

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || !event.isPrimary) return;
      drag.current = { start: pointOf(event), domain, isPan: event.shiftKey, hasMoved: false, span: null };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const point = pointOf(event);
      const present = drag.current;
      if (!present) return onHover(point, event.pointerType === 'touch');
      const moved = point.x - present.start.x;
      if (!present.hasMoved) {
        if (Math.abs(moved) < TREMBLE) return;
        present.hasMoved = true;
        event.currentTarget.setPointerCapture?.(event.pointerId);
        onHover(null, false);
      }
      if (present.isPan) return onDomain(() => pannedDomain(present.domain, -moved / width));
      present.span = spanBetween(dayAt(present.domain, present.start.x), dayAt(present.domain, point.x));
      onPreview(present.span);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const present = drag.current;
      if (!present) return;
      stop();
      if (!present.hasMoved) onClick(pointOf(event), event.pointerType === 'touch');
      else if (present.span) onPick(present.span);
    },
    onPointerCancel: stop,
    onPointerLeave: () => onHover(null, false),
  };
};
