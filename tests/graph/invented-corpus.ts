/** The invented press releases, compiled: two sides that report the same engagements, dates of every sort. Nobody in it exists. */
import { readFileSync } from 'node:fs';
import { createGraphIndex } from '../../src/graph/graph-index';
import { graphOf } from './article';

/** The text of the corpus's graph file. */
export const inventedCorpusText = readFileSync('tests/invented-corpus/graph.json', 'utf8');
export const inventedCorpus = graphOf(JSON.parse(inventedCorpusText));
export const inventedCorpusIndex = createGraphIndex(inventedCorpus);
