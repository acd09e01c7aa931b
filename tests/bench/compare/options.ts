/** The flags of the command line. */
import { CONTENDERS, type Contender } from './contenders';

export interface Options {
  readonly rounds: number;
  readonly sizes: readonly number[];
  readonly only: readonly Contender[];
  /** A folder in which the networks are made and kept; else they are made anew, and taken away. */
  readonly data: string | undefined;
  /** Only how the openings compare, and whether they do worse than they may. */
  readonly isAlarm: boolean;
}

const ALL_SIZES = [15, 1000, 10_000, 100_000];

export const optionsFrom = (words: readonly string[]): Options => {
  const given = new Map(
    words.map((word) => {
      const [, name = word, value = ''] = /^--([a-z]+)(?:=(.*))?$/.exec(word) ?? [];
      if (!['rounds', 'sizes', 'only', 'data', 'alarm'].includes(name))
        throw new Error(
          `"${word}" is no flag. There are --rounds=5 --sizes=15,1000 --only=${CONTENDERS} --data=folder --alarm`,
        );
      return [name, value];
    }),
  );
  const isAlarm = given.has('alarm');
  const numbers = (name: string, otherwise: readonly number[]) => {
    const values = given.get(name)?.split(',').map(Number) ?? otherwise;
    if (!values.every((value) => Number.isInteger(value) && value > 0))
      throw new Error(`--${name} is followed by whole numbers, such as --${name}=${otherwise}`);
    return values;
  };
  const [rounds = 0] = numbers('rounds', [isAlarm ? 5 : 5]);
  const only = given.get('only')?.split(',') ?? (isAlarm ? ['ours', 'cytoscape', 'react'] : CONTENDERS);
  const unknown = only.find((name) => !CONTENDERS.some((contender) => contender === name));
  if (unknown) throw new Error(`--only names "${unknown}"; there are ${CONTENDERS.join(', ')}`);
  return {
    rounds,
    sizes: numbers('sizes', isAlarm ? ALL_SIZES.slice(0, 2) : ALL_SIZES),
    only: CONTENDERS.filter((contender) => only.includes(contender)),
    data: given.get('data'),
    isAlarm,
  };
};
