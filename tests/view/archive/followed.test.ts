import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ItemId, ThingId } from '../../../src/graph/ids';
import type { EvidenceId } from '../../../src/graph/schema';
import { followedOf } from '../../../src/view/archive/followed';
import { archiveOf } from '../../graph/archive/opened';
import { inventedCorpus, inventedCorpusIndex as whole } from '../../graph/invented-corpus';

const { outline } = archiveOf(inventedCorpus, 16);
const NOTHING = { selection: null, question: null, quote: null };
const items: readonly ItemId[] = [...whole.things.keys(), ...whole.lines.keys()];
const idsOf = (numbers: readonly number[]) => numbers.map(outline.idOf);

describe('what of an archive a state is about', () => {
  test('nothing, where nothing is selected, asked or opened', () => {
    expect(followedOf(outline, NOTHING, 12)).toEqual({
      engagements: [],
      things: [],
      shards: [],
      sources: [],
      leftOut: 0,
    });
  });

  test('of a selection its engagements, all of them or the newest, and the shards that hold them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...items), fc.integer({ min: 1, max: 8 }), (selection, most) => {
        const { engagements, shards, leftOut } = followedOf(outline, { ...NOTHING, selection }, most);
        const all = whole.engagementsOf(selection);
        expect(engagements.length).toBe(Math.min(most, all.length));
        expect(engagements.length + leftOut).toBe(all.length);
        for (const id of idsOf(engagements)) expect(all).toContain(id);
        for (const each of engagements)
          for (const shard of outline.shardsOf(each)) expect(shards).toContain(shard);
      }),
    );
  });

  test('of a pair the engagements that name both', () => {
    const countries = inventedCorpus.countries.map(({ id }) => id);
    for (const a of countries)
      for (const b of countries) {
        if (a === b) continue;
        const question = { kind: 'pair', a, b, order: 'newest' } as const;
        const { engagements, things } = followedOf(outline, { ...NOTHING, question }, 1000);
        const ofA = new Set<string>(whole.engagementsOf(a));
        const ofBoth = whole.engagementsOf(b).filter((id) => ofA.has(id));
        expect(new Set(idsOf(engagements))).toEqual(new Set(ofBoth));
        expect(idsOf(things)).toEqual([a, b]);
      }
  });

  test('of a question that lies over a selection, what the question leaves out is told', () => {
    const [engagement] = inventedCorpus.engagements;
    const [country] = inventedCorpus.countries;
    if (!engagement || !country) throw new Error('the corpus has both');
    const question = { kind: 'accounts', engagement: engagement.id, rows: 'all' } as const;
    const of = followedOf(outline, { ...NOTHING, selection: country.id, question }, 1);
    expect(idsOf(of.engagements)).toContain(engagement.id);
    expect(of.leftOut).toBe(0);
  });

  test('of an opened quote the engagements that its article is cited for', () => {
    for (const { id } of inventedCorpus.evidence.slice(0, 200)) {
      const { engagements, shards } = followedOf(outline, { ...NOTHING, quote: id }, 1000);
      const facts = whole.factsProvenBy(id);
      const proven = facts.flatMap(({ leadsTo }) => whole.engagementsOf(leadsTo as ThingId));
      const source = outline.sourceNumberOf(whole.evidence.get(id)?.source ?? '') ?? -1;
      expect(shards).toContain(outline.shardOfSource(source));
      if (proven.length === 1) expect(idsOf(engagements)).toContain(proven[0]);
    }
  });

  test('what the archive does not have is passed over', () => {
    const quote: EvidenceId = 'evidence:no-such-article/0-5';
    const selection: ItemId = 'official:nobody-known';
    expect(followedOf(outline, { ...NOTHING, selection, quote }, 12).shards).toEqual([]);
  });
});
