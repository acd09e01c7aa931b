/**
 * The checks that a fact of one article must pass beyond its shape: ids that lead somewhere, words that stand in their
 * quotes, dates that are dates. Each refusal names its place and the mend.
 */
import type { When } from '../graph/schema';
import type { Path } from '../graph/schema-problems';
import type { ProofAnnotation, WhenAnnotation } from './annotation-schema';
import { canonicalCountryOf } from './country-codes';
import type { Diagnostic } from './diagnostic';
import { nearestWord } from './did-you-mean';
import { optional } from './optional';
import type { QuoteRegister } from './quote-register';
import type { Article, Corpus } from './read-corpus';
import { resolveEdtf } from './resolve-edtf';

type VocabularyName = 'countries' | 'officials' | 'organisations' | 'topics';

const SINGULAR: Readonly<Record<VocabularyName, string>> = {
  countries: 'country',
  officials: 'official',
  organisations: 'organisation',
  topics: 'topic',
};

/** All but `when` say whether the check is passed; where it is not, they have refused it. */
export interface Checks {
  /** The id is in the vocabulary. */
  known(vocabulary: VocabularyName, id: string, path: Path): boolean;
  /** The id is in the vocabulary, and the article lists it with a quote of its own. */
  declaredCountry(code: string, path: Path): boolean;
  declaredOfficial(id: string, path: Path): boolean;
  declaredOrganisation(id: string, path: Path): boolean;
  /** No entry of the list comes twice. `key` is where in an entry its id stands. */
  listedOnce(entries: readonly { readonly id: string; readonly key?: string }[], path: Path): void;
  /** The words stand in one of the fact's own quotes. */
  inQuotes(words: string, proof: ProofAnnotation, path: Path, what: string): void;
  when(annotation: WhenAnnotation, path: Path): When;
  refuse(path: Path, message: string): void;
}

export const createChecks = (
  article: Article,
  corpus: Corpus,
  register: QuoteRegister,
  problems: Diagnostic[],
): Checks => {
  const { value, problemAt } = article.annotations;
  const refuse = (path: Path, message: string) => {
    problems.push(problemAt(path, message));
  };
  const known = (name: VocabularyName, id: string, path: Path): boolean => {
    const vocabulary = corpus[name];
    const canonical = name === 'countries' ? canonicalCountryOf(id) : id;
    if (canonical === id && Object.hasOwn(vocabulary.value, id)) return true;
    if (canonical !== id)
      refuse(
        path,
        `"${id}" is not the ISO 3166-1 code of a country${canonical === undefined ? '. Write its two letters, such as "PK" for Pakistan' : `; did you mean "${canonical}"?`}`,
      );
    else {
      const meant = nearestWord(id, Object.keys(vocabulary.value));
      refuse(
        path,
        `there is no ${SINGULAR[name]} "${id}" in ${vocabulary.file}${meant === undefined ? '. Add it there, or correct the id' : `; did you mean "${meant}"? If not, add it there`}`,
      );
    }
    return false;
  };
  const declared =
    (name: Exclude<VocabularyName, 'topics'>, listed: ReadonlySet<string>) =>
    (id: string, path: Path): boolean => {
      // Where it is listed but not in the vocabulary, the list itself has been refused.
      if (listed.has(id)) return true;
      if (!known(name, id, path)) return false;
      refuse(
        path,
        `"${id}" is not among the ${name} of this article. Add it there with a quote that names it`,
      );
      return false;
    };
  const inQuotes: Checks['inQuotes'] = (words, { quotes }, path, what) => {
    if (!quotes.some((quote) => (typeof quote === 'string' ? quote : quote.quote).includes(words)))
      refuse(
        path,
        `none of this fact's quotes contains its ${what} "${words}". Write it as the article does, and quote that place`,
      );
  };
  return {
    known,
    declaredCountry: declared('countries', new Set(value.countries.map(({ country }) => country))),
    declaredOfficial: declared('officials', new Set(value.officials.map(({ official }) => official))),
    declaredOrganisation: declared(
      'organisations',
      new Set(value.organisations.map(({ organisation }) => organisation)),
    ),
    listedOnce: (entries, path) => {
      const seen = new Set<string>();
      entries.forEach(({ id, key }, at) => {
        if (seen.has(id))
          refuse(
            key === undefined ? [...path, at] : [...path, at, key],
            `"${id}" is listed twice here. Keep one${key === undefined ? '' : ' entry, with the quotes of both'}`,
          );
        seen.add(id);
      });
    },
    inQuotes,
    refuse,
    when: (annotation, path) => {
      inQuotes(annotation.asWritten, annotation, [...path, 'asWritten'], 'date as written');
      const { edtf, precision, basis } = annotation;
      if (precision !== 'stated' && edtf === undefined)
        refuse(
          path,
          `a date whose precision is "${precision}" needs "edtf", the ${precision === 'bound' ? 'limit, such as "[..2021-04-29]" for on or before' : 'date that was worked out, such as 2021-04-28'}`,
        );
      if (precision !== 'stated' && basis === undefined)
        refuse(
          path,
          `a date whose precision is "${precision}" is not stated in the article, so it needs "basis": say in words how it is known`,
        );
      const resolved = edtf === undefined ? undefined : resolveEdtf(edtf);
      if (resolved && !resolved.ok) refuse([...path, 'edtf'], resolved.message);
      return {
        asWritten: annotation.asWritten,
        ...optional('edtf', edtf),
        ...(resolved?.ok
          ? { ...optional('earliest', resolved.earliest), ...optional('latest', resolved.latest) }
          : {}),
        precision,
        ...register.proofOf(path, annotation),
      };
    },
  };
};
