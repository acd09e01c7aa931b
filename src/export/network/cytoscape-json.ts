/**
 * Cytoscape JSON: opens in Cytoscape (File, Import, Network from File) as .cyjs and is what cytoscape.js takes. Values are
 * texts, numbers and lists of texts alone, as the columns of Cytoscape are; facts are JSON in a text.
 */
import { isListOfText, jsonText } from './cells';
import type { Attributes, Network } from './network';

export function* cytoscapeJsonOf(network: Network): Generator<string> {
  yield '{\n"format_version": "1.0",\n"generated_by": "Readout",\n"target_cytoscapejs_version": "~3.0",\n';
  yield `"data": ${jsonText({
    name: network.title,
    shared_name: network.title,
    description: network.description,
    sources: jsonText(network.sources),
  })},\n`;
  yield '"elements": {\n"nodes": [';
  let joint = '\n';
  for (const { id, label, position, attributes } of network.nodes()) {
    yield `${joint}${jsonText({
      data: { id, name: label, label, shared_name: label, ...columns(attributes) },
      ...(position ? { position: { x: position[0], y: position[1] } } : {}),
    })}`;
    joint = ',\n';
  }
  yield '\n],\n"edges": [';
  joint = '\n';
  for (const { id, source, target, label, isDirected, attributes } of network.edges()) {
    yield `${joint}${jsonText({
      data: {
        id,
        source,
        target,
        name: label,
        label,
        interaction: label,
        directed: isDirected,
        ...columns(attributes),
      },
    })}`;
    joint = ',\n';
  }
  yield '\n]\n}\n}\n';
}

const columns = (attributes: Attributes): Readonly<Record<string, string | number | readonly string[]>> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'object' && !isListOfText(value) ? jsonText(value) : value,
    ]),
  );
