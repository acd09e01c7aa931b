/** Opens the page's graph and puts it on screen: the picture first, then the page around it. */
import './style/reset.css';
import './style/tokens.css';
import { archiveBeside } from './ui/archive/archive-address';
import { createFirstPicture } from './ui/network/create-first-picture';
import { openingIn } from './ui/network/opening-in';
import { sketchedIn } from './ui/network/sketch-first-picture';

const start = async () => {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element with the id "root"');
  const { show, drawn } = createFirstPicture(root);
  const opening = openingIn(document);
  if (opening) show(opening, sketchedIn(root));
  // A graph file is read in one go, which would hold the drawing up; of an archive more is to be fetched meanwhile.
  if (!opening?.note) await drawn();
  if (archiveBeside(document)) import('./ui/archive/open-archive').catch(() => {}); // asked for again when it is wanted
  const { loadFirst, loadGraph } = await import('./ui/load-graph');
  const first = await loadFirst(document, show);
  const handOver = await drawn();
  const { mountPage } = await import('./ui/mount');
  mountPage(root, { first, loadBuiltIn: () => loadGraph(document), handOver });
};

/** The last resort: what no pane could say. Text only. */
const sayWhatFailed = (error: unknown) => {
  const notice = document.createElement('p');
  notice.className = 'opening';
  notice.setAttribute('role', 'alert');
  notice.textContent = `Readout could not start: ${error instanceof Error ? error.message : String(error)}. Check the connection and reload the page.`;
  document.getElementById('root')?.replaceChildren(notice);
};

start().catch(sayWhatFailed);
