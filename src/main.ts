/** Opens the page's graph and puts it on screen: the picture first, then the page around it. */
import './style/reset.css';
import './style/tokens.css';
import { loadFirst, loadGraph } from './ui/load-graph';
import { drawFirstPicture, firstPictureOf } from './ui/network/first-picture';
import type { CreateCanvas } from './ui/network/GraphPane';

const start = async () => {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element with the id "root"');
  let handOver: CreateCanvas | undefined;
  const first = await loadFirst(document, (overview) => {
    handOver = drawFirstPicture(root, overview);
    import('./ui/mount').catch(() => {}); // beside the rest of the archive; asked for again below
  });
  if (first?.ok && !handOver) handOver = drawFirstPicture(root, firstPictureOf(first.open));
  if (handOver) await painted();
  const { mountPage } = await import('./ui/mount');
  mountPage(root, { first, loadBuiltIn: () => loadGraph(document), handOver });
};

/** Resolves when the browser has painted: a frame's callbacks run before it, a task put in there runs after. */
const painted = () =>
  new Promise<void>((done) => {
    if (document.hidden)
      done(); // a page out of sight is not painted
    else requestAnimationFrame(() => setTimeout(done));
  });

/** The last resort: what no pane could say. Text only. */
const sayWhatFailed = (error: unknown) => {
  const notice = document.createElement('p');
  notice.className = 'opening';
  notice.setAttribute('role', 'alert');
  notice.textContent = `Readout could not start: ${error instanceof Error ? error.message : String(error)}. Check the connection and reload the page.`;
  document.getElementById('root')?.replaceChildren(notice);
};

start().catch(sayWhatFailed);
