/**
 * Puts the picture that the page opens with into the page itself: the picture as JSON, the script that sketches it, and the
 * styles of both. It is on screen before any other file is there.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { build, type Plugin, runnerImport } from 'vite';

/** Of the graph file or the manifest that the page opens, as JSON. */
const pictureOf = async (file: string): Promise<string | undefined> => {
  if (!existsSync(file)) return undefined;
  const { module } = await runnerImport<typeof import('./picture-of-page')>('./src/build/picture-of-page.ts');
  const text = readFileSync(file, 'utf8');
  const picture = file.endsWith('manifest.json')
    ? module.pictureOfArchive(text)
    : module.pictureOfGraph(text);
  // No text of it can end the element that it stands in.
  return picture && JSON.stringify(picture).replaceAll('<', '\\u003c');
};

/** The script in one piece that needs no module, and its styles. */
const buildScript = async () => {
  const built = await build({
    configFile: false,
    base: './',
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      rolldownOptions: { input: 'src/opening.ts', output: { format: 'iife', codeSplitting: false } },
    },
  });
  const files = 'output' in built ? built.output : [];
  const script = files.find((file) => file.type === 'chunk');
  const styles = files.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  if (script?.type !== 'chunk' || styles?.type !== 'asset')
    throw new Error('src/opening.ts was not built as one script and one style sheet');
  return { script: script.code.trim(), style: String(styles.source).trim() };
};

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** `file` is what the page opens. */
export const openingPicture = (file: () => string): Plugin => ({
  name: 'readout-opening-picture',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: async (html) => {
      const picture = await pictureOf(file());
      if (picture === undefined) return html;
      const { script, style } = await buildScript();
      if (/<\/(script|style)/i.test(script + style))
        throw new Error('src/opening.ts would end its own element');
      const sheets: string[] = [];
      return html
        .replace(/\s*<link rel="stylesheet"[^>]*>/g, (sheet) => {
          sheets.push(sheet.trim());
          return '';
        })
        .replace("script-src 'self'", (policy) => `${policy} ${hashOf(script)}`)
        .replace("style-src 'self'", (policy) => `${policy} ${hashOf(style)}`)
        .replace('</head>', () => `<style>${style}</style>\n</head>`)
        .replace(
          '</body>',
          () =>
            `<script id="opening" type="application/json">${picture}</script>\n<script>${script}</script>\n${sheets.join('\n')}\n</body>`,
        );
    },
  },
});
