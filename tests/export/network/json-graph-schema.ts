/** The structure of JSON Graph Format, version 2, for one graph, written after its specification (jsongraphformat.info). */

const metadata = { type: 'object' } as const;
const text = { type: 'string' } as const;

export const JSON_GRAPH_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['graph'],
  properties: {
    graph: {
      type: 'object',
      additionalProperties: false,
      properties: {
        id: text,
        label: text,
        directed: { type: 'boolean' },
        type: text,
        metadata,
        nodes: {
          type: 'object',
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            properties: { label: text, metadata },
          },
        },
        edges: {
          type: 'array',
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['source', 'target'],
            properties: {
              id: text,
              source: text,
              target: text,
              relation: text,
              directed: { type: 'boolean' },
              label: text,
              metadata,
            },
          },
        },
      },
    },
  },
} as const;
