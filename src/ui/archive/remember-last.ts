/** What was worked out last, given again while the arguments are the same. */
export const rememberLast = <Arguments extends readonly unknown[], Result>(
  work: (...given: Arguments) => Result,
): ((...given: Arguments) => Result) => {
  let last: { readonly given: Arguments; readonly result: Result } | undefined;
  return (...given) => {
    if (!last?.given.every((each, at) => Object.is(each, given[at])))
      last = { given, result: work(...given) };
    return last.result;
  };
};
