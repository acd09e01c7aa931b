import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const policyOfPage = async () => (await import('../../../src/ui/open/own-scripts')).ownScriptAddress;

test('admits scripts of the page’s own folder, as addresses in full', async () => {
  const ownScriptAddress = await policyOfPage();
  expect(ownScriptAddress('./assets/reader-1.js')).toBe('http://localhost:3000/assets/reader-1.js');
  expect(ownScriptAddress('sw.js')).toBe('http://localhost:3000/sw.js');
});

test.each([
  'https://example.org/x.js',
  '//example.org/x.js',
  'data:text/javascript,1',
  'javascript:alert(1)',
  'blob:http://localhost:3000/1',
  './data/graph.json',
  './talks.json#x.js',
])('refuses %s', async (address) => {
  const ownScriptAddress = await policyOfPage();
  expect(() => ownScriptAddress(address)).toThrow('is no script of this page');
});

test('makes one policy, by the name that the page allows, where there are trusted types', async () => {
  const names: string[] = [];
  vi.stubGlobal('trustedTypes', {
    createPolicy: (name: string, rules: object) => {
      names.push(name);
      return rules;
    },
  });
  const ownScriptAddress = await policyOfPage();
  ownScriptAddress('a.js');
  ownScriptAddress('b.js');
  expect(names).toEqual(['own-scripts']);
});
