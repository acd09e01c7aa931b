/**
 * The checks that a fact of one article must pass beyond its shape: ids that lead somewhere, words that stand in their
 * quotes, dates that are dates. Each refusal names its place and the mend.
 */
import type { When } from '../graph/schema';
import type { Path } from '../graph/schema-problems';
import type { ProofAnnotation, WhenAnnotation } from './annotation-schema';
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

export interface Checks {
  /** The id is in the vocabulary. */
  known(vocabulary: VocabularyName, id: string, path: Path): void;
  /** The id is in the vocabulary, and the article lists it with a quote of its own. */
  declaredCountry(code: string, path: Path): void;
  declaredOfficial(id: string, path: Path): void;
  declaredOrganisation(id: string, path: Path): void;
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
    if (name === 'countries' && !isIsoCountry(id)) {
      refuse(path, `"${id}" is not an ISO 3166-1 country code`);
      return false;
    }
    const vocabulary = corpus[name];
    if (Object.hasOwn(vocabulary.value, id)) return true;
    const meant = nearestWord(id, Object.keys(vocabulary.value));
    refuse(
      path,
      `there is no ${SINGULAR[name]} "${id}" in ${vocabulary.file}${meant ? `; did you mean "${meant}"?` : '. Add it there'}`,
    );
    return false;
  };
  const declared = (name: VocabularyName, isListed: boolean, id: string, path: Path) => {
    if (known(name, id, path) && !isListed)
      refuse(path, `"${id}" is not among this article's ${name}. Add it there with a quote that names it`);
  };
  const inQuotes: Checks['inQuotes'] = (words, { quotes }, path, what) => {
    if (!quotes.some((quote) => (typeof quote === 'string' ? quote : quote.quote).includes(words)))
      refuse(
        path,
        `none of this fact's quotes contains its ${what} "${words}". Write it as the article does`,
      );
  };
  return {
    known,
    declaredCountry: (code, path) =>
      declared(
        'countries',
        value.countries.some(({ country }) => country === code),
        code,
        path,
      ),
    declaredOfficial: (id, path) =>
      declared(
        'officials',
        value.officials.some(({ official }) => official === id),
        id,
        path,
      ),
    declaredOrganisation: (id, path) =>
      declared(
        'organisations',
        value.organisations.some(({ organisation }) => organisation === id),
        id,
        path,
      ),
    inQuotes,
    refuse,
    when: (annotation, path) => {
      inQuotes(annotation.asWritten, annotation, [...path, 'asWritten'], 'date as written');
      if (annotation.precision !== 'stated' && !annotation.edtf)
        refuse(path, `a ${annotation.precision === 'bound' ? 'limit' : 'resolved date'} needs "edtf"`);
      if (annotation.precision !== 'stated' && !annotation.basis)
        refuse(
          path,
          'this date is not stated in the article, so it needs a "basis": say in words how it is known',
        );
      const resolved = annotation.edtf === undefined ? undefined : resolveEdtf(annotation.edtf);
      if (resolved && !resolved.ok) refuse([...path, 'edtf'], resolved.message);
      return {
        asWritten: annotation.asWritten,
        ...optional('edtf', annotation.edtf),
        ...(resolved?.ok
          ? { ...optional('earliest', resolved.earliest), ...optional('latest', resolved.latest) }
          : {}),
        precision: annotation.precision,
        ...register.proofOf(path, annotation),
      };
    },
  };
};

const regionNames = () => new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const isIsoCountry = (code: string): boolean => code !== 'ZZ' && regionNames().of(code) !== undefined;
