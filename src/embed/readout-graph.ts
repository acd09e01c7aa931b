/** The element's own file, which lies beside the Readout's page: it makes the browser know `<readout-graph>`. */
import { createGraphElement } from './graph-element';

const { url } = import.meta; // apart from the next line, where the build would take it for the address of an asset

if (!customElements.get('readout-graph'))
  customElements.define('readout-graph', createGraphElement(new URL('.', url).href));
