/** Writes a value as YAML in the way annotators write it: records in lines, short lists of quotes in brackets. */

/** A text without quotation marks where it needs none. */
const textOf = (text: string): string =>
  /^[A-Za-z][A-Za-z0-9 ./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|[0-9].*)$/i.test(text.trim())
    ? text
    : JSON.stringify(text);

/** Lines of YAML, each with its line break. */
export const yamlOf = (value: unknown): string => `${linesOf(value).join('\n')}\n`;

const linesOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value))
    return value.flatMap((item) => linesOf(item).map((line, at) => `${at === 0 ? '- ' : '  '}${line}`));
  if (typeof value !== 'object' || value === null)
    return [typeof value === 'string' ? textOf(value) : String(value)];
  return Object.entries(value).flatMap(([key, part]) => {
    if (typeof part !== 'object' || part === null) return [`${key}: ${linesOf(part).join('')}`];
    if (Array.isArray(part) && part.every((item) => typeof item === 'string'))
      return [`${key}: [${part.map((item) => JSON.stringify(item)).join(', ')}]`];
    return [`${key}:`, ...linesOf(part).map((line) => `  ${line}`)];
  });
};
