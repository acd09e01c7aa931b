import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { archiveFilesOf } from '../../src/graph/archive/archive-files';
import { archiveFileAskedFor, isAsPromised, MOST_KEPT, tooManyOf } from '../../src/offline/archive-copy';
import { inventedCorpus } from '../graph/invented-corpus';

const folder = 'https://host.example/desk/';
const asked = (path: string, isPage = false, method = 'GET') =>
  archiveFileAskedFor({ method, url: new URL(path, folder).href, isPage }, folder);

const sum = 'a'.repeat(32);
const files = [...archiveFilesOf(inventedCorpus, 4)];
const bytesOf = (hash: Buffer): ArrayBuffer => Uint8Array.from(hash).buffer;
const sumOf = (text: string) => bytesOf(createHash('sha256').update(text).digest());

describe('a file of an archive', () => {
  test('is known by its name, wherever on the host the archive lies, and by the sum that it promises', () => {
    for (const { name } of files) expect(asked(`archive/${name}`)?.address).toBe(`${folder}archive/${name}`);
    expect(asked('archive/manifest.json')).toMatchObject({ sort: 'manifest', digits: undefined });
    expect(asked(`archive/network-${sum}.json`)).toMatchObject({ sort: 'network', digits: sum });
    expect(asked(`archive/search-${sum}.json`)).toMatchObject({ sort: 'network', digits: sum });
    expect(asked(`archive/words-${sum}.json`)).toMatchObject({ sort: 'shard', digits: sum });
    expect(asked(`/elsewhere/${sum}.json#x`)).toEqual({
      sort: 'shard',
      address: `https://host.example/elsewhere/${sum}.json`,
      digits: sum,
    });
  });

  test('is nothing of another host, nothing that is sent, no page, and nothing with another name', () => {
    expect(asked(`https://other.example/${sum}.json`)).toBeUndefined();
    expect(asked(`https://host.example.org/${sum}.json`)).toBeUndefined();
    expect(asked(`${sum}.json`, false, 'POST')).toBeUndefined();
    expect(asked(`${sum}.json`, true)).toBeUndefined();
    for (const path of [
      'graph.json',
      'my-manifest.json',
      `${sum}.json?x`,
      `${sum}a.json`,
      `${sum}.json.unfinished`,
      `net-${sum}.json`,
      'assets/graph-BIWrRkXL.json',
    ])
      expect(asked(path), path).toBeUndefined();
  });

  test('is as promised where its bytes have the sum of its name, and a manifest always', () => {
    for (const { name, text } of files) {
      const file = asked(`archive/${name}`);
      if (!file) throw new Error(`${name} is not known`);
      expect(isAsPromised(file, sumOf(text))).toBe(true);
      expect(isAsPromised(file, sumOf('<!doctype html>'))).toBe(name === 'manifest.json');
    }
  });
});

describe('what is kept', () => {
  const shards = Array.from(
    { length: MOST_KEPT.shard + 3 },
    (_, at) => `${folder}archive/${at.toString(16).padStart(32, '0')}.json`,
  );

  test('is at most 500 files', () => {
    expect(Object.values(MOST_KEPT).reduce((all, each) => all + each)).toBe(500);
    expect(tooManyOf(shards.slice(3))).toEqual([]);
  });

  test('loses the oldest shards first, and neither manifest nor network file for them', () => {
    const first = [`${folder}archive/manifest.json`, `${folder}archive/network-${sum}.json`];
    expect(tooManyOf([...first, ...shards]).toSorted()).toEqual(shards.slice(0, 3));
  });

  test('holds the network files of the last few archives', () => {
    const networks = shards.slice(0, 10).map((each) => each.replace('archive/', 'archive/network-'));
    expect(tooManyOf([...networks, ...shards.slice(0, 5)]).toSorted()).toEqual(networks.slice(0, 2));
  });
});
