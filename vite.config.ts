import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';
import { openingPicture } from './src/build/opening-picture.ts';

const GRAPH_LINK = /<link id="graph"[^>]*>/;

const GRAPH_FILE = 'data/graph.json';
const ARCHIVE = 'data/archive';
/** The folder of the archive beside the page. */
const ARCHIVE_BUILT = 'archive';

/** What `npm run compile` has made of the corpus. Both together would be a page that shows the older of the two. */
const isArchive = (): boolean => {
  const isThere = existsSync(join(ARCHIVE, 'manifest.json'));
  if (isThere && existsSync(GRAPH_FILE))
    throw new Error(
      `${GRAPH_FILE} and ${ARCHIVE} are both there. Run "npm run compile": it removes the older one`,
    );
  return isThere;
};

/** The policy in index.html is for what is built; Vite's dev server needs inline scripts of its own. */
const policyOnlyWhenBuilt = (): Plugin => ({
  name: 'readout-policy-only-when-built',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
});

/** What is wanted as soon as the first picture is there: Cytoscape, the graph, React, and with it the timeline. */
const WANTED_NEXT = ['create-canvas', 'load-graph', 'mount', 'Timeline'];

/**
 * What many parts of the page share, in few files: each file asked for costs the first picture some time. What that picture
 * is drawn with is left out: it waits for none of the rest.
 */
const CHUNKS = [
  {
    name: 'graph',
    test: /\/src\/(graph|view)\/(?!(ids|filter|symbols|dealings|opening|alike|hues)\.)[^/]+\.ts$|\/node_modules\/zod\//,
    minShareCount: 2,
    priority: 1,
  },
  {
    name: 'parts',
    test: /\/src\/ui\/[A-Z]\w+\.tsx$|\/node_modules\/(react|lucide-react)\//,
    minShareCount: 2,
  },
];

/**
 * Is loaded while the first picture is drawn, and run after it: the page names these chunks, and those that they import, for
 * preloading. What makes files to take away and citations is loaded when a reader asks for one.
 */
const preloadLateChunks = (): Plugin => ({
  name: 'readout-preload-late-chunks',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) => {
      const wanted = new Set<string>();
      const want = (fileName: string) => {
        const chunk = bundle[fileName];
        if (chunk?.type !== 'chunk' || wanted.has(fileName)) return;
        wanted.add(fileName);
        chunk.imports.forEach(want);
      };
      for (const name of WANTED_NEXT) {
        const chunk = Object.values(bundle).find((each) => each.type === 'chunk' && each.name === name);
        if (!chunk) throw new Error(`the build made no chunk of the name ${name}`);
        want(chunk.fileName);
      }
      return [...wanted]
        .filter((fileName) => !html.includes(fileName))
        .map((fileName) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
          injectTo: 'head' as const,
        }));
    },
  },
});

/**
 * The page of an archive names its manifest, and the archive lies beside the page as it is: its files have sums for names,
 * are many, and are none of the bundler's business.
 */
const archiveBeside = (): Plugin => {
  let isBuilt = false;
  let folder = '';
  return {
    name: 'readout-archive-beside',
    configResolved: ({ command, build: { outDir } }) => {
      isBuilt = command === 'build';
      folder = join(outDir, ARCHIVE_BUILT);
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        isArchive()
          ? html.replace(GRAPH_LINK, (link) =>
              link
                .replace('<link', '<link vite-ignore')
                .replace(`./${GRAPH_FILE}`, `./${isBuilt ? ARCHIVE_BUILT : ARCHIVE}/manifest.json`),
            )
          : html,
    },
    writeBundle: () => {
      rmSync(folder, { recursive: true, force: true });
      if (isArchive())
        cpSync(ARCHIVE, folder, { recursive: true, filter: (path) => !path.endsWith('.unfinished') });
    },
  };
};

/** Files with an address of their own, beside index.html: each stands alone and shares no chunk with another. */
const OWN_FILES: Readonly<Record<string, string>> = {
  'readout-graph': 'src/embed/readout-graph.ts',
  sw: 'src/offline/sw.ts',
  elsewhere: 'src/ui/open/elsewhere.ts',
};

const SERVICE_WORKER = 'sw.js';

const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('base64');

/**
 * Tells the service worker what the folder holds: every file with its hash, and a version that changes with any of them or
 * with the worker itself.
 */
const listFilesForOffline = (): Plugin => ({
  name: 'readout-list-files-for-offline',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post', // when the others have written what they write
    handler: (_options, bundle) => {
      const worker = bundle[SERVICE_WORKER];
      if (worker?.type !== 'chunk') throw new Error(`the build made no ${SERVICE_WORKER}`);
      const files = Object.fromEntries(
        Object.values(bundle)
          .filter(({ fileName }) => fileName !== SERVICE_WORKER)
          .map((file): readonly [string, string] => [
            file.fileName === 'index.html' ? '' : file.fileName,
            `sha256-${sha256(file.type === 'chunk' ? file.code : file.source)}`,
          ])
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      );
      const version = sha256(JSON.stringify(files) + worker.code);
      worker.code = `self.readout=${JSON.stringify({ version, files })};\n${worker.code}`;
    },
  },
});

/** The page that fetches from other hosts, under a policy of its own. Beside index.html, so that it is of the same folder. */
const elsewherePage = (): Plugin => ({
  name: 'readout-elsewhere-page',
  apply: 'build',
  buildStart() {
    const source = readFileSync('src/ui/open/elsewhere.html', 'utf8');
    this.emitFile({ type: 'asset', fileName: 'elsewhere.html', source });
  },
});

/** In the single file there is no second file for a worker to start from: its script is text that the page makes an address of. */
const workerInside = (): Plugin => {
  const WORKER = '\0reading-worker';
  return {
    name: 'readout-worker-inside',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith('/reading-worker?worker&url') ? WORKER : undefined),
    load: async (id) => {
      if (id !== WORKER) return undefined;
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        build: {
          write: false,
          target: 'es2022',
          rolldownOptions: {
            input: 'src/ui/open/reading-worker.ts',
            output: { format: 'es', codeSplitting: false },
          },
        },
      });
      const [chunk] = 'output' in built ? built.output : [];
      if (!chunk) throw new Error('the worker that reads graphs was not built');
      return `export default URL.createObjectURL(new Blob([${JSON.stringify(chunk.code)}], { type: 'text/javascript' }));`;
    },
  };
};

/** Puts the graph into the page as JSON. `<` is escaped, so that no text of it can end the element. */
const embedGraph = (): Plugin => ({
  name: 'readout-embed-graph',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => {
      const graph = JSON.stringify(JSON.parse(readFileSync(GRAPH_FILE, 'utf8'))).replaceAll('<', '\\u003c');
      return html.replace(GRAPH_LINK, () => `<script id="graph" type="application/json">${graph}</script>`);
    },
  },
});

const NOTHING = 'virtual:nothing';

/** One file cannot hold an archive: nothing is built in its place, and what an earlier build has left is of another graph. */
const noSingleFile = (): Plugin => ({
  name: 'readout-no-single-file',
  resolveId: (id) => (id === NOTHING ? `\0${NOTHING}` : undefined),
  load: (id) => (id === `\0${NOTHING}` ? '' : undefined),
  configResolved: ({ build: { outDir }, logger }) => {
    rmSync(join(outDir, 'readout.html'), { force: true });
    logger.info(`${ARCHIVE} is an archive, which one file cannot hold: readout.html is left out`);
  },
});

/** In the single file scripts and styles are inline: the policy then names each by its hash. */
const policyByHash = (): Plugin => ({
  name: 'readout-policy-by-hash',
  enforce: 'post',
  generateBundle: {
    order: 'post', // after the scripts and styles have been put inline
    handler: (_options, bundle) => {
      for (const asset of Object.values(bundle)) {
        if (asset.type !== 'asset' || !asset.fileName.endsWith('.html')) continue;
        asset.fileName = 'readout.html';
        const html = String(asset.source);
        const elements = html.replace(/(<script[^>]*>)[\s\S]*?<\/script>/g, '$1</script>'); // scripts speak of styles too
        const hashesOf = (text: string, element: RegExp) =>
          [...text.matchAll(element)]
            .map(
              (match) =>
                `'sha256-${createHash('sha256')
                  .update(match[1] ?? '')
                  .digest('base64')}'`,
            )
            .join(' ');
        asset.source = html
          .replace(
            /script-src 'self'/,
            () => `script-src ${hashesOf(html, /<script type="module"[^>]*>([\s\S]*?)<\/script>/g)}`,
          )
          .replace(
            /style-src 'self'/,
            () => `style-src ${hashesOf(elements, /<style[^>]*>([\s\S]*?)<\/style>/g)}`,
          )
          .replace(/connect-src 'self'/, "connect-src 'none'")
          .replace(/worker-src 'self'/, 'worker-src blob:')
          .replace(/frame-src 'self'/, "frame-src 'none'");
      }
    },
  },
});

const CITATION_STYLES = 'virtual:citation-styles';

/** What each export of the module must hold, by which a package that no longer brings it is found out. */
const MARKS_OF_STYLES = {
  chicago: '<id>http://www.zotero.org/styles/chicago-author-date</id>',
  apa: '<id>http://www.zotero.org/styles/apa</id>',
  mla: '<id>http://www.zotero.org/styles/modern-language-association</id>',
  locale: 'xml:lang="en-US"',
} as const;

/**
 * The styles of the Citation Style Language come in packages that are made for other ends: as JavaScript beside the entry
 * of one, whose exports name none of it, and as JSON in the other. Here they are read at build time, as text.
 */
const readCitationStyles = async (): Promise<Readonly<Record<string, string | undefined>>> => {
  const require = createRequire(import.meta.url);
  const beside = pathToFileURL(require.resolve('rehype-citation'));
  const [chicago, mla]: readonly { default?: string }[] = await Promise.all(
    ['chicago', 'mla'].map((name) => import(new URL(`styles/${name}.js`, beside).href)),
  );
  const styles: Record<string, string> = require('@citation-js/plugin-csl/lib/styles.json');
  const locales: Record<string, string> = require('@citation-js/plugin-csl/lib/locales.json');
  return { chicago: chicago?.default, apa: styles.apa, mla: mla?.default, locale: locales['en-US'] };
};

const citationStyles = (): Plugin => ({
  name: 'readout-citation-styles',
  resolveId: (id) => (id === CITATION_STYLES ? `\0${CITATION_STYLES}` : undefined),
  load: async (id) => {
    if (id !== `\0${CITATION_STYLES}`) return undefined;
    const texts = await readCitationStyles().catch((error: unknown) => {
      throw new Error('the packages with the citation styles are not installed as expected', {
        cause: error,
      });
    });
    return Object.entries(MARKS_OF_STYLES)
      .map(([name, mark]) => {
        const text = texts[name];
        if (!text?.includes(mark)) throw new Error(`the citation style “${name}” is not one with ${mark}`);
        return `export const ${name} = ${JSON.stringify(text)};`;
      })
      .join('\n');
  },
});

export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  if (single && isArchive())
    return { plugins: [noSingleFile()], build: { write: false, rolldownOptions: { input: NOTHING } } };
  return {
    base: './',
    plugins: [
      react(),
      citationStyles(),
      policyOnlyWhenBuilt(),
      ...(single
        ? [workerInside(), embedGraph(), viteSingleFile({ removeViteModuleLoader: true }), policyByHash()]
        : [
            archiveBeside(),
            openingPicture(() => (isArchive() ? join(ARCHIVE, 'manifest.json') : GRAPH_FILE)),
            preloadLateChunks(),
            elsewherePage(),
            listFilesForOffline(),
          ]),
    ],
    worker: { format: 'es' },
    build: {
      emptyOutDir: !single,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: { polyfill: false },
      target: 'es2022',
      reportCompressedSize: false,
      ...(single
        ? {}
        : {
            rolldownOptions: {
              input: { main: 'index.html', ...OWN_FILES },
              output: {
                codeSplitting: { groups: CHUNKS, includeDependenciesRecursively: false },
                entryFileNames: ({ name }) =>
                  Object.hasOwn(OWN_FILES, name) ? '[name].js' : 'assets/[name]-[hash].js',
              },
            },
          }),
    },
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'node',
            testTimeout: 20_000, // a shared machine may be slow
            environment: 'node',
            include: [
              'tests/*.test.ts',
              'tests/{graph,layout,import,view,export,compile,embed,offline,hostile}/**/*.test.ts',
            ],
          },
        },
        {
          extends: true,
          test: {
            name: 'jsdom',
            environment: 'jsdom',
            include: ['tests/{canvas,ui}/**/*.test.{ts,tsx}'],
            setupFiles: ['tests/ui/setup.ts'],
          },
        },
      ],
    },
  };
});
