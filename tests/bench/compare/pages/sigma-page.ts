/** The page of sigma.html: sigma.js over graphology, from the same objects, without names. */
import { MultiGraph } from 'graphology';
import Sigma from 'sigma';
import { fetchElements, hostOf, isNode, LINE, THING } from './elements';

const graph = new MultiGraph();
for (const element of await fetchElements())
  if (isNode(element)) {
    const { data, position } = element;
    // Its y grows upwards.
    graph.addNode(data.id, { label: data.name, x: position.x, y: -position.y, size: 2.5, color: THING });
  } else {
    const { id, source, target } = element.data;
    graph.addEdgeWithKey(id, source, target, { size: 0.5, color: LINE });
  }

const host = hostOf();
const sigma = new Sigma(graph, host, { settings: { renderLabels: false, itemSizesReference: 'screen' } });
window.ownViewport = () => {
  const [origin, right] = [sigma.graphToViewport({ x: 0, y: 0 }), sigma.graphToViewport({ x: 1000, y: 0 })];
  const box = host.getBoundingClientRect();
  return { zoom: (right.x - origin.x) / 1000, x: origin.x + box.left, y: origin.y + box.top, box };
};
