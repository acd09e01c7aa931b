/** Puts React's page on screen: the app, or what went wrong. Loaded after the first picture is drawn. */
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { Failure } from './Failure';
import type { LoadFailure, OpenGraph } from './load-graph';
import type { CreateCanvas } from './network/GraphPane';

export const mountApp = (root: HTMLElement, open: OpenGraph, createCanvas: CreateCanvas): void =>
  createRoot(root).render(<App open={open} createCanvas={createCanvas} />);

export const mountFailure = (root: HTMLElement, failure: LoadFailure): void =>
  createRoot(root).render(<Failure {...failure} />);
