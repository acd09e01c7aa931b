/**
 * The checks that a fact must pass within its own article, beyond its shape: ids that the article lists, words that stand
 * in their quotes, dates that are dates. Each refusal names its place and the mend.
 */
import type { When } from '../graph/schema';
import type { Path } from '../graph/schema-problems';
import type { ProofAnnotation, WhenAnnotation } from './annotation-schema';
import type { ListName, Undeclared } from './article-records';
import type { Article } from './compile-article';
import type { Diagnostic } from './diagnostic';
import { optional } from './optional';
import type { QuoteRegister } from './quote-register';
import { resolveEdtf } from './resolve-edtf';

/** All but `when` say whether the check is passed; where it is not, they have refused it. */
export interface Checks {
  /** The article lists the id with a quote of its own. Where it does not, that is told when the vocabulary is known. */
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
  undeclared: Undeclared[],
  problems: Diagnostic[],
  register: QuoteRegister,
): Checks => {
  const { value, problemAt } = article.annotations;
  const refuse = (path: Path, message: string) => {
    problems.push(problemAt(path, message));
  };
  const declared =
    (list: ListName, listed: ReadonlySet<string>) =>
    (id: string, path: Path): boolean => {
      if (!listed.has(id)) undeclared.push({ list, id, path });
      return listed.has(id);
    };
  const inQuotes: Checks['inQuotes'] = (words, { quotes }, path, what) => {
    if (!quotes.some((quote) => (typeof quote === 'string' ? quote : quote.quote).includes(words)))
      refuse(
        path,
        `none of this fact's quotes contains its ${what} "${words}". Write it as the article does, and quote that place`,
      );
  };
  return {
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
