/** The page of cytoscape.html. */
import { drawCytoscape } from './draw-cytoscape';
import { fetchElements, hostOf } from './elements';

drawCytoscape(hostOf(), await fetchElements());
