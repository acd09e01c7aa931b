/** Gives things their names from the vocabulary, and refuses a name that no article is quoted for. */
import type { ProofAnnotation } from './annotation-schema';
import type { Diagnostic } from './diagnostic';
import type { Proof } from './merge-proof';
import { optional } from './optional';
import type { Corpus, Vocabulary } from './read-corpus';

/** Not `vocabulary[id]` alone: that would find what every JavaScript object has, such as "constructor". */
export const entryOf = <Entry>(vocabulary: Readonly<Record<string, Entry>>, id: string): Entry | undefined =>
  Object.hasOwn(vocabulary, id) ? vocabulary[id] : undefined;

/** The names of a thing, and its proof. Refusals go to `problems`, at their place in the vocabulary. */
export const namingOf = (corpus: Corpus, problems: Diagnostic[]) => {
  const quotedFor = quotesByThing(corpus);
  return (vocabulary: Vocabulary, id: string, record: Proof) => {
    // An id that is not in the vocabulary has been refused where it is used.
    const entry = entryOf(vocabulary.value, id);
    const aliases = entry?.aliases ?? [];
    if (!entry) return { name: id, aliases: [], ...record, evidence: [...record.evidence] };
    const isQuoted = (name: string) => quotedFor(vocabulary, id).some((quote) => quote.includes(name));
    if (!isQuoted(entry.name))
      problems.push(
        vocabulary.problemAt(
          [id, 'name'],
          `no quote for "${id}" contains the name "${entry.name}". Write the name as an article writes it, and quote that place`,
        ),
      );
    aliases.forEach((alias, at) => {
      if (!isQuoted(alias))
        problems.push(
          vocabulary.problemAt(
            [id, 'aliases', at],
            `no quote for "${id}" contains the alias "${alias}". Quote a place that does, or remove it`,
          ),
        );
      if (alias === entry.name || aliases.indexOf(alias) < at)
        problems.push(
          vocabulary.problemAt(
            [id, 'aliases', at],
            `"${alias}" is already a name of "${id}". Remove it here`,
          ),
        );
    });
    return {
      name: entry.name,
      aliases: [...aliases],
      ...optional('wikidata', entry.wikidata),
      ...record,
      evidence: [...record.evidence],
    };
  };
};

/**
 * What the articles quote for the name of a thing. Taken as annotated, not as found, so that one wrong quote is not told
 * a second time as a name without a quote.
 */
const quotesByThing = (corpus: Corpus) => {
  const quotes = new Map<Vocabulary, Map<string, string[]>>();
  const keep = (vocabulary: Vocabulary, id: string, annotation: ProofAnnotation) => {
    const byId = quotes.get(vocabulary) ?? new Map<string, string[]>();
    quotes.set(vocabulary, byId);
    const kept = byId.get(id) ?? [];
    byId.set(id, kept);
    kept.push(
      ...annotation.quotes.map((quote) => (typeof quote === 'string' ? quote : quote.quote).normalize('NFC')),
    );
  };
  for (const { annotations } of corpus.articles) {
    for (const each of annotations.value.countries) keep(corpus.countries, each.country, each);
    for (const each of annotations.value.officials) keep(corpus.officials, each.official, each);
    for (const each of annotations.value.organisations) keep(corpus.organisations, each.organisation, each);
  }
  return (vocabulary: Vocabulary, id: string): readonly string[] => quotes.get(vocabulary)?.get(id) ?? [];
};
