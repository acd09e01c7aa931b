/**
 * Whether the files of an archive are of one archive: each shard holds what the network file says is in it, told in the
 * same words and tied to the same things. Each file may be sound by itself, and still be of yesterday's archive.
 */
import type { Outline, SourcedId } from '../graph/archive/outline';
import type { SourcedKind } from '../graph/archive/outline-columns';
import { eachLineOfEngagement } from '../graph/archive/outline-lines';
import type { Shard } from '../graph/archive/parse-shard';
import { rangeOf } from '../graph/dates';
import { LINE_KINDS, lineIdOf, SOURCED_KINDS } from '../graph/ids';
import { linesOfEngagement } from '../graph/lines';
import type { Engagement, SourceId } from '../graph/schema';
import type { Problem } from '../graph/schema-problems';
import { visibleText } from '../graph/visible-text';

/** What a shard has to hold: its articles, their engagements, and everything whose first quote is in one of them. */
interface Due {
  readonly sources: Map<SourceId, number>;
  readonly things: Map<SourcedId, number>;
}

/** Tells what does not fit, shard by shard; ask for each once. */
export const createFitting = (outline: Outline): ((shard: Shard) => readonly Problem[]) => {
  // Shards without an article are one file.
  const dueIn = new Map<string, Due>();
  const dueAt = (shard: number): Due => {
    const name = outline.shardName(shard);
    const due = dueIn.get(name) ?? { sources: new Map(), things: new Map() };
    dueIn.set(name, due);
    return due;
  };
  const numbers = new Map<SourceId, number>();
  outline.columns.sourceSlugs.forEach((_, source) => {
    const id = outline.sourceIdOf(source);
    numbers.set(id, source);
    dueAt(outline.shardOfSource(source)).sources.set(id, source);
  });
  for (let thing = 0; thing < outline.count; thing++) {
    const [home] = outline.shardsOf(thing);
    if (home !== undefined) dueAt(home).things.set(outline.idOf(thing), thing);
  }

  return ({ name, records }) => {
    const due = dueIn.get(name);
    const problems: Problem[] = [];
    const tell = (id: string, message: string) => {
      problems.push({ path: [], place: `${name}, "${id}"`, message });
    };
    const here = new Set<string>();
    for (const { id, headline } of records.sources) {
      here.add(id);
      const source = due?.sources.get(id);
      if (source === undefined)
        tell(
          id,
          numbers.has(id)
            ? 'this article belongs into another shard'
            : 'the network file has no such article',
        );
      else if (outline.columns.headlines[source] !== headline)
        tell(id, 'its headline is another in the network file');
    }
    for (const { id, name: called } of [
      ...records.countries,
      ...records.officials,
      ...records.organisations,
      ...records.topics,
    ]) {
      here.add(id);
      const thing = outline.numberOf(id);
      if (thing === undefined) tell(id, 'the network file has no such thing');
      else if (outline.nameOf(thing) !== visibleText(called))
        tell(id, 'its name is another in the network file');
    }
    for (const engagement of records.engagements) {
      here.add(engagement.id);
      const thing = due?.things.get(engagement.id);
      if (thing === undefined)
        tell(engagement.id, 'by the network file this engagement is not in this shard');
      else for (const message of differencesOf(outline, thing, engagement)) tell(engagement.id, message);
    }
    for (const id of [...(due?.sources.keys() ?? []), ...(due?.things.keys() ?? [])])
      if (!here.has(id))
        tell(id, `by the network file this ${kindInWords(id)} is in this shard, and it is not`);
    return problems;
  };
};

const kindInWords = (id: string): SourcedKind | 'article' =>
  SOURCED_KINDS.find((kind) => id.startsWith(`${kind}:`)) ?? 'article';

const differencesOf = (outline: Outline, thing: number, engagement: Engagement): readonly string[] => {
  const { kind, status } = outline.engagementAt(thing);
  const found: string[] = [];
  if (outline.nameOf(thing) !== visibleText(engagement.label))
    found.push('its label is another in the network file');
  if (kind !== engagement.kind || status !== engagement.status)
    found.push(
      `in the network file this is a ${kind} that is ${status}, not a ${engagement.kind} that is ${engagement.status}`,
    );
  if (JSON.stringify(rangeOf(engagement.dates)) !== JSON.stringify(outline.datesOf(thing)))
    found.push('its days are others in the network file');
  const drawn = new Set<string>();
  eachLineOfEngagement(outline, thing, (line, from, to) =>
    drawn.add(lineIdOf(LINE_KINDS[line] ?? 'linked', outline.idOf(from), outline.idOf(to))),
  );
  const told = new Set<string>(linesOfEngagement(engagement).map(({ id }) => id));
  const other = [...told].find((id) => !drawn.has(id)) ?? [...drawn].find((id) => !told.has(id));
  if (other !== undefined) found.push(`the network file ties it to others: the two disagree on "${other}"`);
  return found;
};
