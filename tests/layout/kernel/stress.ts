/**
 * How badly distances in a picture fit those in its network: from some nodes to all others, distances in lines, and the
 * mean of ((s × |xᵢ − xⱼ| − d) / d)² at the best scale s. Less is better; 0 is a perfect fit.
 */
import { sequenceOf } from '../../../src/layout/body';
import type { Network, Places } from '../../../src/layout/kernel/network';

export const stressOf = ({ count, from, to }: Network, { x, y }: Places, samples = 40): number => {
  const neighbours: number[][] = Array.from({ length: count }, () => []);
  from.forEach((a, line) => {
    const b = to[line] ?? 0;
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  });
  const next = sequenceOf(77);
  let [sum, squares, pairs] = [0, 0, 0];
  for (let sample = 0; sample < samples; sample += 1) {
    const source = Math.floor(next() * count);
    const steps = new Int32Array(count).fill(-1);
    steps[source] = 0;
    const queue = [source];
    for (const node of queue)
      for (const other of neighbours[node] ?? []) {
        if (steps[other] !== -1) continue;
        const distance = (steps[node] ?? 0) + 1;
        steps[other] = distance;
        queue.push(other);
        const [dx, dy] = [(x[other] ?? 0) - (x[source] ?? 0), (y[other] ?? 0) - (y[source] ?? 0)];
        const ratio = Math.sqrt(dx * dx + dy * dy) / distance;
        sum += ratio;
        squares += ratio * ratio;
        pairs += 1;
      }
  }
  // The mean of (s r − 1)² over all ratios r is least at s = Σ r / Σ r².
  return squares === 0 ? 0 : 1 - (sum * sum) / squares / pairs;
};
