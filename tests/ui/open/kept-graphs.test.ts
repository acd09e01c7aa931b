import 'fake-indexeddb/auto';
import './blobs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  forget,
  forgetAll,
  keepFiles,
  keptFilesOf,
  partOfFiles,
  type Recent,
  recentGraphs,
  recentWith,
} from '../../../src/ui/open/kept-graphs';
import { article } from '../../graph/article';

const MEBIBYTE = 1024 * 1024;
const recent = (part: string, size = 1): Recent => ({ part, name: part, title: part, size, openedAt: 0 });
const partsOf = (recents: readonly Recent[]) => recents.map(({ part }) => part);
const keep = async (name: string, text: string) => {
  const file = { name, content: new Blob([text]) };
  const part = await partOfFiles([file]);
  return { part, outcome: await keepFiles({ part, name, graph: article, size: text.length }, [file]) };
};

afterEach(async () => {
  vi.unstubAllGlobals();
  await forgetAll();
});

describe('the list', () => {
  test('has the newest first, each once, and eight of them', () => {
    let list: readonly Recent[] = [];
    for (const part of ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g', 'h', 'i'])
      list = recentWith(list, recent(part));
    expect(partsOf(list)).toEqual(['i', 'h', 'g', 'f', 'e', 'd', 'c', 'a']);
  });

  test('keeps texts of 64 MB together; an address costs nothing', () => {
    const list = [
      recent('kept:a', 40 * MEBIBYTE),
      recent('far.json', 400 * MEBIBYTE),
      recent('kept:b', MEBIBYTE),
    ];
    expect(partsOf(recentWith(list, recent('kept:c', 30 * MEBIBYTE)))).toEqual([
      'kept:c',
      'far.json',
      'kept:b',
    ]);
  });
});

test('files of one part are kept together, in the order in which they were brought', async () => {
  const files = [
    { name: 'nodes.csv', content: new Blob(['ab']) },
    { name: 'edges.csv', content: 'c' },
  ];
  const part = await partOfFiles(files);
  expect(part).toBe('kept:ba7816bf8f01cfea');
  await keepFiles({ part, name: 'nodes.csv and edges.csv', graph: article, size: 3 }, files);
  expect(await keptFilesOf('ba7816bf8f01cfea')).toEqual([
    { name: 'nodes.csv', text: 'ab' },
    { name: 'edges.csv', text: 'c' },
  ]);
});

test('a file is kept under its hash with its name, and forgotten with its text', async () => {
  const { part, outcome } = await keep('talks.json', 'abc');
  expect(outcome).toBeUndefined();
  expect(part).toBe('kept:ba7816bf8f01cfea'); // SHA-256 of “abc”, as FIPS 180-2 gives it
  expect(await keptFilesOf('ba7816bf8f01cfea')).toEqual([{ name: 'talks.json', text: 'abc' }]);
  expect(await recentGraphs()).toMatchObject([{ part, name: 'talks.json', title: article.title, size: 3 }]);
  await forget(part);
  expect(await keptFilesOf('ba7816bf8f01cfea')).toBeUndefined();
  expect(await recentGraphs()).toEqual([]);
});

test('the text of a graph that falls off the list goes with it', async () => {
  const { part } = await keep('first.json', 'first');
  for (let at = 0; at < 8; at += 1) await keep(`${at}.json`, `${at}`);
  expect(partsOf(await recentGraphs())).not.toContain(part);
  expect(await keptFilesOf(part.replace('kept:', ''))).toBeUndefined();
});

test('where a file is too large to be kept the reader is told', async () => {
  const file = { name: 'big.json', content: 'x' };
  const opened = { part: 'kept:1', name: 'big.json', graph: article, size: 65 * MEBIBYTE };
  expect(await keepFiles(opened, [file])).toMatch(/“big\.json” is open, but too large to be remembered/);
});
