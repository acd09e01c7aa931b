/**
 * The page of loop.html: no library, only a loop over the columns of an archive's network file that draws every line and
 * every thing onto one canvas. What it leaves out (names, looks, checks of the file) is what anything more costs.
 */
import type { NetworkColumns } from '../../../../src/graph/archive/network-columns';
import { addressGiven, fitting, hostOf, LINE, THING } from './elements';

const { placement, countries, officials, organisations, topics, engagements, ties, bonds }: NetworkColumns =
  JSON.parse(await (await fetch(addressGiven())).text());
const places = placement.engagements ?? [];
const count = places.length / 2;
const xs = Float32Array.from({ length: count }, (_, thing) => places[2 * thing] ?? 0);
const ys = Float32Array.from({ length: count }, (_, thing) => places[2 * thing + 1] ?? 0);

const lines: number[] = [];
const represented = new Set<number>();
const represents = (who: number, country: number) => {
  if (represented.has(who * count + country)) return;
  represented.add(who * count + country);
  lines.push(who, country);
};
let engagement = [countries, officials, organisations, topics].reduce(
  (sum, { slugs }) => sum + slugs.length,
  0,
);
let [tie, took] = [0, 0];
for (const own of engagements.tieCounts) {
  for (const end = tie + own; tie < end; tie += 1) {
    const kind = ties.kinds[tie];
    if (kind === 'n') continue; // named in a statement: no line
    const thing = ties.things[tie] ?? 0;
    lines.push(engagement, thing);
    if (kind !== 't') continue;
    represents(thing, ties.countries[took] ?? 0);
    took += 1;
  }
  engagement += 1;
}
for (const [bond, who] of bonds.from.entries()) {
  const country = bonds.countries[bond] ?? 0;
  if (bonds.kinds[bond] === 'r') represents(who, country);
  else lines.push(who, country);
}

const host = hostOf();
const canvas = document.createElement('canvas');
[canvas.width, canvas.height] = [innerWidth, innerHeight];
host.append(canvas);
const context = canvas.getContext('2d');
if (!context) throw new Error('there is nothing to draw on');

const fitted = fitting(xs, ys);
let zoom = fitted.zoom;
let [left, top] = [innerWidth / 2 - fitted.middle[0] * zoom, innerHeight / 2 - fitted.middle[1] * zoom];

const draw = () => {
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.strokeStyle = LINE;
  context.globalAlpha = count > 1000 ? 0.1 : 1;
  context.lineWidth = 1;
  for (let at = 0; at < lines.length; at += 2) {
    const [from, to] = [lines[at] as number, lines[at + 1] as number]; // within the list, as are the places below
    context.beginPath();
    context.moveTo((xs[from] as number) * zoom + left, (ys[from] as number) * zoom + top);
    context.lineTo((xs[to] as number) * zoom + left, (ys[to] as number) * zoom + top);
    context.stroke();
  }
  context.globalAlpha = 1;
  context.fillStyle = THING;
  const size = fitted.thing * zoom;
  for (let thing = 0; thing < count; thing += 1)
    context.fillRect(
      (xs[thing] as number) * zoom + left - size / 2,
      (ys[thing] as number) * zoom + top - size / 2,
      size,
      size,
    );
};
draw();

let isAsked = false;
const drawInNextFrame = () => {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(() => {
    isAsked = false;
    draw();
  });
};
host.addEventListener('pointermove', ({ buttons, movementX, movementY }) => {
  if (buttons === 0) return;
  left += movementX;
  top += movementY;
  drawInNextFrame();
});
host.addEventListener(
  'wheel',
  ({ deltaY, clientX, clientY }) => {
    const factor = Math.exp(-deltaY / 500);
    left = clientX - (clientX - left) * factor;
    top = clientY - (clientY - top) * factor;
    zoom *= factor;
    drawInNextFrame();
  },
  { passive: true },
);

window.ownViewport = () => ({ zoom, x: left, y: top, box: canvas.getBoundingClientRect() });
document.documentElement.dataset.drawn = `${count} things, ${lines.length / 2} lines`;
