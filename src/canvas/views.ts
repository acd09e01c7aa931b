/** Which part of the picture is in the frame: all of it, what surrounds the selection, or what the reader went to; by level. */
import type { Core } from 'cytoscape';
import type { Level } from '../graph/schema';
import { type Extent, type Fitting, fittingFor } from './fit';

type Fitted = 'whole' | 'around' | undefined;

export interface Views {
  /** What is fitted is fitted again when the frame changes; undefined once the reader has panned or zoomed. */
  readonly fitted: Fitted;
  fitWhole(): void;
  fitAround(): void;
  /** As it is fitted already, if it is. */
  refit(): void;
  /** The reader has panned or zoomed. */
  letGo(): void;
  /** Goes from one level to another, which is shown as the reader left it. */
  change(from: Level | undefined, to: Level): void;
}

interface Pictured {
  /** The boxes to be fitted, in pixels about the network's origin; undefined where there is nothing to fit. */
  wholeAt(zoom: number): Extent;
  aroundAt(zoom: number): Extent;
  hasWhole(): boolean;
  hasAround(): boolean;
}

export const createViews = (cy: Core, pictured: Pictured): Views => {
  let fitted: Fitted = 'whole';
  const left = new Map<Level, Fitting & { readonly fitted: Fitted }>();
  const frameTo = (extentAt: (zoom: number) => Extent) => {
    const frame = { width: cy.width(), height: cy.height() };
    if (frame.width > 0 && frame.height > 0) cy.viewport(fittingFor(frame, cy.minZoom(), extentAt));
  };
  const fitWhole = () => {
    fitted = 'whole';
    if (pictured.hasWhole()) frameTo(pictured.wholeAt);
  };
  const fitAround = () => {
    if (!pictured.hasAround()) return;
    fitted = 'around';
    frameTo(pictured.aroundAt);
  };
  return {
    get fitted() {
      return fitted;
    },
    fitWhole,
    fitAround,
    refit: () => {
      if (fitted === 'whole') fitWhole();
      else if (fitted === 'around') fitAround();
    },
    letGo: () => {
      fitted = undefined;
    },
    change: (from, to) => {
      if (from) left.set(from, { zoom: cy.zoom(), pan: { ...cy.pan() }, fitted });
      const known = left.get(to);
      if (!known || known.fitted === 'whole') return fitWhole();
      fitted = undefined; // what was around the selection may be another's surroundings now
      cy.viewport({ zoom: known.zoom, pan: known.pan });
    },
  };
};
