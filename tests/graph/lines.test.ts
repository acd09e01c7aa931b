import { describe, expect, test } from 'vitest';
import { linesOfEngagement } from '../../src/graph/lines';
import { article, articleIndex } from './article';
import { inventedCorpus, inventedCorpusIndex } from './invented-corpus';

describe.each([
  ['the article', article, articleIndex],
  ['the invented corpus', inventedCorpus, inventedCorpusIndex],
] as const)('in %s', (_name, graph, index) => {
  test('every line that an engagement gives rise to is among the lines, and leads back to it', () => {
    for (const engagement of graph.engagements)
      for (const line of linesOfEngagement(engagement)) {
        expect(index.lines.get(line.id)).toEqual(line);
        expect(index.engagementsOf(line.id)).toContain(engagement.id);
      }
  });

  test('every line has an engagement that it comes from, or goes with that of its first end', () => {
    for (const line of index.lines.values()) {
      const reasons = graph.engagements.filter((engagement) =>
        linesOfEngagement(engagement).some(({ id }) => id === line.id),
      );
      expect(index.engagementsOf(line.id)).toEqual(
        reasons.length > 0 ? reasons.map(({ id }) => id) : index.engagementsOf(line.from),
      );
    }
  });

  test('an engagement is named by itself, its statements and all who took part', () => {
    for (const { id, participants, statements } of graph.engagements) {
      expect(index.engagementsOf(id)).toEqual([id]);
      for (const statement of statements) expect(index.engagementsOf(statement.id)).toEqual([id]);
      for (const participant of participants)
        expect(index.engagementsOf(participant.onBehalfOf)).toContain(id);
    }
  });
});

test('what nothing names has no engagement', () => {
  expect(articleIndex.engagementsOf('country:XX')).toEqual([]);
});
