/** Opens the page's graph and puts the app, or what went wrong, on screen. */
import './style/reset.css';
import './style/tokens.css';
import { createRoot } from 'react-dom/client';
import { App } from './ui/App';
import { Failure } from './ui/Failure';
import { loadGraph } from './ui/load-graph';

const start = async () => {
  const host = document.getElementById('root');
  if (!host) throw new Error('index.html has no element with the id "root"');
  const loaded = await loadGraph(document);
  createRoot(host).render(loaded.ok ? <App open={loaded.open} /> : <Failure {...loaded.failure} />);
};

void start();
