/** Builds what is measured into one folder: Readout as it stands in dist/, and the pages that others' libraries draw. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const PAGES = join(import.meta.dirname, 'pages');

/** Beside Readout's own files. */
export const OTHERS = 'others';

export const buildPages = async (folder: string): Promise<void> => {
  cpSync('dist', folder, { recursive: true });
  await build({
    configFile: false,
    root: PAGES,
    base: './',
    logLevel: 'error',
    build: {
      outDir: join(folder, OTHERS),
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: ['cytoscape', 'react', 'sigma', 'loop'].map((name) => join(PAGES, `${name}.html`)),
      },
    },
  });
};

/** The minified JavaScript of React and Cytoscape by themselves, made by the same build. */
export const buildLibraries = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: join(PAGES, 'libraries-page.ts'), output: { codeSplitting: false } },
    },
  });
  const [chunk] = 'output' in built ? built.output : [];
  if (!chunk) throw new Error('the libraries were not built');
  return chunk.code;
};
