import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileAskedFor } from '../../src/offline/which-file';

const folder = 'https://host.example/desk/';
const files = { '': 'sha256-a', 'assets/main-1.js': 'sha256-b', 'elsewhere.html': 'sha256-c' };
const asked = (path: string, isPage = false, method = 'GET') =>
  fileAskedFor({ method, url: new URL(path, folder).href, isPage }, folder, files);

describe('a page that is asked for', () => {
  test.each(['', '?graph=other.json', '#select=x', 'index.html', 'index.html?embed#select=x'])(
    'at “%s” is the page of the folder',
    (path) => expect(asked(path, true)).toBe(''),
  );

  test.each(['readout.html', 'other/', '../', 'assets/gone-2.js'])('at “%s” is the host’s to give', (path) =>
    expect(asked(path, true)).toBeUndefined(),
  );
});

test('files of the folder are known by their whole name', () => {
  expect(asked('elsewhere.html')).toBe('elsewhere.html');
  expect(asked('assets/main-1.js')).toBe('assets/main-1.js');
  expect(asked('elsewhere.html?x')).toBeUndefined();
  expect(asked('other.json')).toBeUndefined();
});

test('a file with its hash in its name may be one of an older version', () => {
  expect(asked('assets/main-0.js')).toBe('assets/main-0.js');
});

test('what is sent, and what belongs to others, is none of its business', () => {
  expect(asked('', true, 'POST')).toBeUndefined();
  expect(asked('https://other.example/desk/', true)).toBeUndefined();
  expect(asked('https://host.example/desktop', true)).toBeUndefined();
  expect(asked('https://host.example/')).toBeUndefined();
  for (const name of ['__proto__', 'constructor', 'toString']) expect(asked(name)).toBeUndefined();
});

test('whatever is asked, the answer is a name under the folder or nothing', () => {
  fc.assert(
    fc.property(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.boolean(),
      (url, isPage) => {
        expect(fileAskedFor({ method: 'GET', url, isPage }, folder, files)).toBeUndefined();
      },
    ),
  );
});
