/**
 * The texts of the graph file: which characters each may hold, and the forms of ids and days. Each form is one that JSON
 * Schema can state as well, so that the published schema accepts the same.
 */
import * as z from 'zod/mini';
import { notOfForm } from './schema-problems';

/** Halves of characters: they can be neither compared nor saved. In patterns with the flag `u`, as JSON Schema reads them. */
const HALVES = '\\ud800-\\udfff';
const CONTROLS_BUT_TAB_AND_LINE_BREAK = '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f';

/**
 * A string without certain characters, given as for a character class. It looks for one of them, because a pattern of
 * those that are allowed overflows the stack on a long text; `not` says the same in JSON Schema.
 */
const stringWithout = (characters: string) => {
  const pattern = `[${characters}]`;
  const unwanted = new RegExp(pattern, 'u');
  return z.string().check(
    z.refine((value) => !unwanted.test(value), {
      error: ({ input }) => {
        const [found] = unwanted.exec(String(input)) ?? [];
        return `this text holds the character ${codeInWords(found)}, which is not allowed here`;
      },
    }),
    z.meta({ not: { pattern } }),
  );
};

/** `U+000D`: nobody sees the character itself. */
const codeInWords = (character = ''): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** Characters of an id. On one of millions its pattern would overflow the stack, so that it is not even tried. */
const LONGEST_ID = 500;
const shortEnough = z.maxLength(LONGEST_ID, {
  abort: true,
  error: `this id is longer than ${LONGEST_ID} characters`,
});

/** A string that starts with its kind. The cast only narrows `string` to the template the pattern enforces. */
const idOf = <Kind extends string>(kind: Kind, rest: string, example: string) =>
  z
    .string()
    .check(
      shortEnough,
      z.regex(new RegExp(`^${kind}:${rest}$`), notOfForm(`an id of the form "${kind}:${example}"`)),
    ) as unknown as z.ZodMiniType<`${Kind}:${string}`>;

/** Words of the graph's own: names, labels, reasons. */
export const text = stringWithout(CONTROLS_BUT_TAB_AND_LINE_BREAK + HALVES).check(
  z.regex(/\S/, 'this text is empty'),
);
/** Words of a source, as long as they are. */
export const verbatim = stringWithout(HALVES);
/** The text of a source as `read-text` leaves it; that it is in NFC is for `parse-graph`. */
export const sourceText = stringWithout(`\\u0000\\r${HALVES}`).check(
  z.minLength(1),
  z.regex(
    /^(?!\ufeff)/,
    'this text begins with a byte order mark. Remove it, and count positions without it',
  ),
);
export const sourceId = idOf('source', SLUG, 'some-name');
export const countryId = idOf('country', '[A-Z]{2}', 'PK');
export const officialId = idOf('official', SLUG, 'some-name');
export const organisationId = idOf('organisation', SLUG, 'some-name');
export const topicId = idOf('topic', SLUG, 'some-name');
export const engagementId = idOf('engagement', SLUG, 'some-name');
export const statementId = idOf('statement', `${SLUG}/${SLUG}`, 'some-name/some-name');
export const evidenceId = idOf('evidence', `${SLUG}/[0-9]+-[0-9]+`, 'some-name/0-12');

export const thingId = z
  .string()
  .check(
    shortEnough,
    z.regex(
      new RegExp(`^(?:country:[A-Z]{2}|(?:official|organisation|topic|engagement):${SLUG})$`),
      notOfForm('the id of a country, an official, an organisation, a topic or an engagement'),
    ),
  );

/** EDTF writes a year in four digits; JavaScript writes one before the year 0 in six. */
export const day = z
  .string()
  .check(z.regex(/^(?:-00)?\d{4}-\d{2}-\d{2}$/, notOfForm('a day such as 2021-04-28')));
