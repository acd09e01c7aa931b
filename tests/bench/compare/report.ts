/** The tables that are printed, in Markdown, as they stand in the README. */
import { cpus } from 'node:os';
import { aimRows } from './aims';
import { type Contender, NAMES } from './contenders';
import type { Figures, Kind } from './figures';
import type { Network } from './networks';
import type { Scripts } from './scripts';

const inMs = (value: number | undefined) =>
  value === undefined ? '' : `${value.toFixed(value < 20 ? 1 : 0).replace(/\B(?=(\d{3})+$)/g, ',')} ms`;
const inMB = (value: number | undefined) => (value === undefined ? '' : `${(value / 1e6).toFixed(1)} MB`);
const inKiB = (bytes: number) => `${(bytes / 1024).toFixed(0)} KiB`;
const withCommas = (value: number) => value.toLocaleString('en');

const FIGURES: readonly (readonly [string, Contender, Kind, (value: number | undefined) => string])[] = [
  [`${NAMES.ours}: first picture`, 'ours', 'first', inMs],
  [`${NAMES.ours}: everything`, 'ours', 'everything', inMs],
  [`${NAMES.react}: everything`, 'react', 'everything', inMs],
  [`${NAMES.cytoscape}: everything`, 'cytoscape', 'everything', inMs],
  [`${NAMES.sigma}: everything`, 'sigma', 'everything', inMs],
  [`${NAMES.loop}: everything`, 'loop', 'everything', inMs],
  [`${NAMES.ours}: a pan’s frame, 95 of 100`, 'ours', 'pan', inMs],
  [`${NAMES.loop}: the same`, 'loop', 'pan', inMs],
  [`${NAMES.ours}: a zoom’s frame, 95 of 100`, 'ours', 'zoom', inMs],
  [`${NAMES.loop}: the same`, 'loop', 'zoom', inMs],
  [`${NAMES.ours}: click to selection and quote, its shard fetched`, 'ours', 'cold', inMs],
  [`${NAMES.ours}: the same, the shard at hand`, 'ours', 'warm', inMs],
  [`${NAMES.cytoscape}: click to a class on all others`, 'cytoscape', 'warm', inMs],
  [`${NAMES.ours}: heap after loading`, 'ours', 'heap', inMB],
  [`${NAMES.ours}: of it array buffers`, 'ours', 'buffers', inMB],
  [`${NAMES.ours}: of its workers besides`, 'ours', 'workersHeap', inMB],
  [`${NAMES.cytoscape}: heap after loading`, 'cytoscape', 'heap', inMB],
  [`${NAMES.sigma}: heap after loading`, 'sigma', 'heap', inMB],
  [`${NAMES.loop}: heap after loading`, 'loop', 'heap', inMB],
];

const tableOf = (rows: readonly (readonly string[])[]): string => {
  const [head = [], ...body] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), line(rule), ...body.map(line)].join('\n');
};

export const report = (
  networks: readonly Network[],
  figures: Figures,
  rounds: number,
  scripts: Scripts | undefined,
): string => {
  const sizes = networks.map(({ size }) => size);
  const [processor] = cpus();
  const measured = FIGURES.map(([what, contender, kind, inWords]) => [
    what,
    ...sizes.map((size) => inWords(figures.of(size, contender, kind))),
  ]).filter(([, ...cells]) => cells.some((cell) => cell !== ''));
  const aims = aimRows(figures, sizes).map(({ what, size, is, aim, isMet }) => [
    what,
    withCommas(size),
    is,
    aim,
    isMet ? 'met' : 'not met',
  ]);
  const most = (scripts?.libraries ?? 0) + 75 * 1024;
  const weights = scripts
    ? [
        [
          'JavaScript run before the article’s first picture, gzipped, of react-dom’s and cytoscape’s and 75 KiB',
          '',
          inKiB(scripts.run),
          inKiB(most),
          scripts.run <= most ? 'met' : 'not met',
        ],
        ['asked for meanwhile, for the page that follows', '', inKiB(scripts.beforePicture), '', ''],
        ['of that, react-dom and cytoscape', '', inKiB(scripts.libraries), '', ''],
        ['all JavaScript of the page at rest', '', inKiB(scripts.page), '', ''],
      ]
    : [];
  return [
    `Medians of ${rounds}, from navigation; every thing’s pixels looked at; ${cpus().length} cores (${processor?.model.trim()}), headless Chromium without a GPU`,
    tableOf([
      ['', ...sizes.map((size) => withCommas(size))],
      ['things', ...networks.map(({ things }) => withCommas(things))],
      ['lines', ...networks.map(({ lines }) => withCommas(lines))],
      ...measured,
    ]),
    ...(aims.length + weights.length > 0
      ? [tableOf([['aim', 'things', 'is', 'at most', ''], ...aims, ...weights])]
      : []),
  ].join('\n\n');
};
