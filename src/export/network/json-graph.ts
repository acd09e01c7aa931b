/** JSON Graph Format, version 2. Its metadata hold any JSON, so facts and quotes stand in it as they are. */
import { jsonText } from './cells';
import type { Network } from './network';

export function* jsonGraphOf(network: Network): Generator<string> {
  yield `{"graph":{\n"id":"readout",\n"type":"readout",\n"label":${jsonText(network.title)},\n"directed":true,\n`;
  yield `"metadata":${jsonText({ description: network.description, sources: network.sources })},\n"nodes":{`;
  let joint = '\n';
  for (const { id, label, position, attributes } of network.nodes()) {
    yield `${joint}${jsonText(id)}:${jsonText({
      label,
      metadata: {
        ...(position ? { x: position[0], y: position[1] } : {}),
        ...attributes,
      },
    })}`;
    joint = ',\n';
  }
  yield '\n},\n"edges":[';
  joint = '\n';
  for (const { id, source, target, label, isDirected, attributes } of network.edges()) {
    yield `${joint}${jsonText({
      id,
      source,
      target,
      relation: label,
      label,
      directed: isDirected,
      metadata: attributes,
    })}`;
    joint = ',\n';
  }
  yield '\n]\n}}\n';
}
