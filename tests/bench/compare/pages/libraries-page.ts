/** Not opened, only weighed: the two libraries that no part of the page can do without. */
import cytoscape from 'cytoscape';
import { createRoot } from 'react-dom/client';

Object.assign(window, { cytoscape, createRoot });
