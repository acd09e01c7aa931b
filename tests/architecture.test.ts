import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each layer may import: other layers, and packages. The layers are the folders of `src`. */
const LAYERS: Readonly<Record<string, { readonly from: readonly string[]; readonly packages: RegExp }>> = {
  graph: { from: [], packages: /^(zod\/mini|minisearch|jsonc-parser|@noble\/hashes\/[a-z0-9]+\.js)$/ },
  layout: { from: ['graph'], packages: /^d3-force$/ },
  import: { from: ['graph'], packages: /^(saxes|papaparse)$/ },
  view: { from: ['graph'], packages: /^d3-time$/ },
  canvas: { from: ['graph', 'view'], packages: /^(cytoscape|flatbush)$/ },
  export: { from: ['graph', 'view', 'canvas'], packages: /^(citeproc|papaparse)$/ },
  ui: {
    from: ['graph', 'layout', 'import', 'view', 'canvas', 'export'],
    packages: /^(react|react-dom|react-dom\/client|lucide-react|idb-keyval|virtual:citation-styles)$/,
  },
  compile: {
    from: ['graph', 'layout', 'import'],
    packages: /^(node:[a-z/_0-9]+|zod\/mini|yaml|edtf|leven)$/,
  },
  // Runs while the page is built.
  build: { from: ['graph', 'view'], packages: /^(vite|node:(crypto|fs))$/ },
  // Built into files of their own, beside the page.
  embed: { from: [], packages: /^$/ },
  offline: { from: [], packages: /^$/ },
  'main.ts': { from: ['ui', 'style'], packages: /^$/ },
  // Built into the page itself.
  'opening.ts': { from: ['ui', 'style'], packages: /^$/ },
};

const MOST_LINES = 300;
const NO_NAMES = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'shared', 'index'];
const WAYS_TO_RUN_TEXT = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'srcdoc',
  'document.write',
  'eval(',
  'new Function',
  'createContextualFragment',
  'DOMParser',
];

/** The first step of a path under `src`. */
const layerOf = (path: string): string => path.split('/')[0] ?? '';

const IMPORTS =
  /^(?:import|export)\s(?:[\w\s{},*$]*\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(IMPORTS)].map(([, ofStatement, ofCall]) => ofStatement ?? ofCall ?? '');

/** What is wrong with a module at a path under `src`; nothing, if all is well. */
const faultsOf = (path: string, text: string): readonly string[] => {
  const layer = layerOf(path);
  const rule = LAYERS[layer];
  if (!rule) return [`${path}: “${layer}” is no layer`];
  const faults: string[] = [];
  for (const imported of importsOf(text)) {
    if (imported.startsWith('.')) {
      const to = layerOf(posix.join(posix.dirname(path), imported));
      if (to !== layer && !rule.from.includes(to)) faults.push(`${path}: ${layer} may not import from ${to}`);
    } else if (!rule.packages.test(imported)) faults.push(`${path}: ${layer} may not import ${imported}`);
  }
  for (const way of WAYS_TO_RUN_TEXT) if (text.includes(way)) faults.push(`${path}: holds ${way}`);
  const lines = text.trimEnd().split('\n').length;
  if (lines > MOST_LINES) faults.push(`${path}: ${lines} lines`);
  const [name = ''] = posix.basename(path).split('.');
  if (NO_NAMES.includes(name)) faults.push(`${path}: “${name}” does not tell what the file does`);
  if (!path.endsWith('.d.ts') && !/^\/\*\*\s*\S/.test(text))
    faults.push(`${path}: does not open with a comment`);
  return faults;
};

const modules = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path));

test('every module keeps to its layer, is short, says what it is, and never makes HTML or code of text', () => {
  expect(modules.length).toBeGreaterThan(50);
  expect(modules.flatMap((path) => faultsOf(path, readFileSync(`src/${path}`, 'utf8')))).toEqual([]);
});

test.each(['graph', 'layout', 'import', 'view', 'export'])(
  '%s is compiled without the types of browser and Node',
  (layer) => {
    const config: unknown = JSON.parse(readFileSync(`src/${layer}/tsconfig.json`, 'utf8'));
    expect(config).toMatchObject({ compilerOptions: { lib: ['es2023'], types: [] } });
  },
);

test('the top level holds the files and folders of the design, and nothing else', () => {
  const ignored = readFileSync('.gitignore', 'utf8')
    .split(/\s+/)
    .map((line) => line.replace(/\/$/, ''));
  const entries = readdirSync('.').filter((name) => !name.startsWith('.') && !ignored.includes(name));
  expect(entries.sort()).toEqual(
    [
      'LICENSE',
      'README.md',
      'data',
      'index.html',
      'package-lock.json',
      'package.json',
      'src',
      'tests',
      'tsconfig.json',
      'vite.config.ts',
    ].sort(),
  );
});

describe('the check of a module can fail', () => {
  const good = "/** Knows dates. */\nimport type { When } from './schema';\n";

  test('a good module has no fault', () => {
    expect(faultsOf('graph/dates.ts', good)).toEqual([]);
    expect(faultsOf('compile/edtf.d.ts', "declare module 'edtf';\n")).toEqual([]);
  });

  test.each([
    ['graph/x.ts', 'graph may not import from view', "import { sceneOf } from '../view/scene';"],
    ['graph/x.ts', 'graph may not import from view', "import {\n  sceneOf,\n} from '../view/scene';"],
    ['graph/x.ts', 'graph may not import from ui', "export * from '../ui/App';"],
    ['graph/x.ts', 'graph may not import from ui', "const x = await import('../ui/App');"],
    ['graph/x.ts', 'graph may not import from main', "import '../main';"],
    ['graph/x.ts', 'graph may not import node:fs', "import { readFile } from 'node:fs';"],
    ['graph/x.ts', 'graph may not import fs', "import fs from 'fs';"],
    ['view/x.ts', 'view may not import react', "import { useMemo } from 'react';"],
    ['view/x.ts', 'view may not import from compile', "import { compile } from '../compile/cli';"],
    ['canvas/x.ts', 'canvas may not import from ui', "import { App } from '../ui/App';"],
    ['canvas/x.ts', 'canvas may not import react', "import { useRef } from 'react';"],
    ['ui/x.tsx', 'ui may not import cytoscape', "import type { Core } from 'cytoscape';"],
    ['ui/x.tsx', 'ui may not import from compile', "import { compile } from '../compile/cli';"],
    ['compile/x.ts', 'compile may not import from view', "import { sceneOf } from '../view/scene';"],
    ['main.ts', 'main.ts may not import from canvas', "import { STROKES } from './canvas/stylesheet';"],
    ['ui/x.tsx', 'holds innerHTML', 'element.innerHTML = text;'],
    ['ui/x.tsx', 'holds new Function', 'const f = new Function(text);'],
    ['ui/x.tsx', `${MOST_LINES + 1} lines`, `${'\n'.repeat(MOST_LINES - 1)}end`],
  ])('%s: %s', (path, fault, line) => {
    expect(faultsOf(path, `/** Knows it. */\n${line}\n`)).toEqual([`${path}: ${fault}`]);
  });

  test('a name that tells nothing, a folder that is no layer, a module that does not say what it is', () => {
    expect(faultsOf('graph/utils.ts', good)).toEqual([
      'graph/utils.ts: “utils” does not tell what the file does',
    ]);
    expect(faultsOf('ui/index.tsx', good)).toEqual([
      'ui/index.tsx: “index” does not tell what the file does',
    ]);
    expect(faultsOf('lib/dates.ts', good)).toEqual(['lib/dates.ts: “lib” is no layer']);
    expect(faultsOf('graph/x.ts', "import type { When } from './schema';\n/** Late. */\n")).toEqual([
      'graph/x.ts: does not open with a comment',
    ]);
  });
});
