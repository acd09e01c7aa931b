/** Every hostile file, through the loader that the page's worker runs, and all that follows for those that open. */
import { expect, test } from 'vitest';
import type { Refusal } from '../../src/graph/check/check-graph';
import { doJob } from '../../src/ui/open/do-job';
import type { BadFile } from './bad-file';
import { corpus } from './corpus';
import { faultsInFiles, faultsOnScreen } from './what-follows';

/** The slowest takes five seconds, and several times that on a busy machine; what is caught here takes forever, or as long as the file is large times itself. */
const MOST_MS = 60_000;

/** Where in the file: a path, a line, a byte; or there is but one thing to say of the whole file. */
const tellsWhere = ({ title, advice, problems }: Refusal): boolean =>
  problems.some(({ path, place }) => path.length > 0 || place !== undefined) ||
  /\b(line|column|byte|empty|nothing in it|not UTF-8|the whole file)\b/i.test(
    [title, advice, ...problems.map(({ message }) => message)].join('\n'),
  ) ||
  problems.every(({ message }) => /^(expected|this|a key of this record)\b/.test(message));

const faultsOf = async (file: BadFile): Promise<readonly string[]> => {
  const content = new Blob([file.bytes()]);
  const answer = await doJob({ kind: 'read', files: [{ name: file.fileName, content }] }, () => {});
  if (!answer.ok) {
    const { refusal } = answer;
    const words = [refusal.title, refusal.advice, ...refusal.problems.map(({ message }) => message)];
    return [
      ...(file.outcome === 'opened' ? [`refused: ${words.slice(0, 3).join('; ')}`] : []),
      ...(words.some((each) => each.trim() === '') ? ['refused without a word'] : []),
      ...(refusal.title === 'The graph could not be read' ? [`fell: ${words.join('; ')}`] : []),
      ...(tellsWhere(refusal) ? [] : [`does not say where: ${words.slice(0, 3).join('; ')}`]),
    ];
  }
  if (file.outcome === 'refused') return ['opened'];
  return [...faultsOnScreen(answer), ...faultsInFiles(answer)];
};

test.each(corpus)('$name', { timeout: 240_000 }, async ({ files }) => {
  const faults: string[] = [];
  for (const file of files) {
    const start = performance.now();
    for (const fault of await faultsOf(file).catch((error: unknown) => [`threw ${String(error)}`]))
      faults.push(`${file.name}: ${fault}`);
    if (performance.now() - start > MOST_MS) faults.push(`${file.name}: took longer than ${MOST_MS} ms`);
  }
  expect(faults).toEqual([]);
});

test('there are more than five hundred, no two of a name', () => {
  const names = corpus.flatMap(({ name, files }) => files.map((file) => `${name}: ${file.name}`));
  expect(names.length).toBeGreaterThan(500);
  expect(new Set(names).size).toBe(names.length);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
