/** JSON that breaks a rule of the graph file, at every place that the schema knows: kinds, keys, numbers, days, ids. */
import { type Path, pathInWords } from '../../src/graph/schema-problems';
import { type BadFile, chanceOf, exchanged, type Family, fileOf, jsonFileOf } from './bad-file';
import { at, fullGraph, type Json, oneOfEachSort, placesIn, withAt } from './full-graph';

const text = JSON.stringify(fullGraph());
const places = oneOfEachSort(placesIn(fullGraph()));

/** A position has no key of its own; everything else in the placement is named by id. */
const isObject = (path: Path): boolean => {
  const value = at(fullGraph(), path);
  return typeof value === 'object' && value !== null && !Array.isArray(value);
};

const kindOf = (value: Json): string =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;

const WRONG: readonly Json[] = [null, true, -1.5, '', [], {}, [[]], { toString: 'x' }, ['text'], 'text'];

const wrongKinds: Family = {
  name: 'wrong types',
  files: places.flatMap((path, number): readonly BadFile[] => {
    const chance = chanceOf(number);
    const right = kindOf(at(fullGraph(), path));
    const wrong = WRONG.filter((value) => kindOf(value) !== right);
    return [0, 1].map(() => {
      const [value = null] = wrong.splice(Math.floor(chance() * wrong.length), 1);
      // Who reported a quote may be nobody, and an engagement may have no PLOVER code.
      const isAllowed = value === null && /(reportedBy|plover)$/.test(pathInWords(path));
      return jsonFileOf(
        `${pathInWords(path)} is ${JSON.stringify(value)}`,
        isAllowed ? 'opened' : 'refused',
        () => withAt(fullGraph(), path, value),
      );
    });
  }),
};

const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'] as const;
const HARM = '{"polluted":true,"isAdmin":true}';

/** The graph as JSON with one more key in a record. Written by hand: `__proto__` is no key to an object literal. */
const withKey = (path: Path, key: string, value: string): string => {
  const stand = '\u0001';
  const marked = withAt(fullGraph(), [...path, stand], 0);
  return JSON.stringify(marked).replace(`${JSON.stringify(stand)}:0`, () => `"${key}":${value}`);
};

const prototypeKeys: Family = {
  name: 'prototype keys',
  files: [
    ...places
      .filter(isObject)
      .flatMap((path) =>
        PROTOTYPE_KEYS.map((key) =>
          fileOf(`${key} in ${pathInWords(path)}`, 'refused', () => withKey(path, key, HARM)),
        ),
      ),
    // Of the right form for what stands in a placement, but no id.
    ...PROTOTYPE_KEYS.map((key) =>
      fileOf(`${key} has a position`, 'refused', () => withKey(['placement', 'countries'], key, '[0,0]')),
    ),
    ...['constructor', 'tostring', 'prototype', 'hasownproperty', 'valueof'].map((word) =>
      fileOf(`a topic with the id ${word}`, 'opened', () =>
        text.replaceAll('topic:nothing', `topic:${word}`),
      ),
    ),
    ...PROTOTYPE_KEYS.map((word) =>
      jsonFileOf(`everything is named ${word}`, 'opened', () => fullGraph(() => word)),
    ),
  ],
};

const duplicateKeys: Family = {
  name: 'duplicate keys',
  files: places.filter(isObject).flatMap((path) => {
    const [key] = Object.keys(at(fullGraph(), path) as { [key: string]: Json }); // isObject has seen to it
    return key === undefined
      ? []
      : [fileOf(`${key} twice in ${pathInWords(path)}`, 'refused', () => withKey(path, key, '"again"'))];
  }),
};

const numberPlaces = places.filter((path) => typeof at(fullGraph(), path) === 'number');
const NUMBERS = [
  ['NaN', 'refused'],
  ['Infinity', 'refused'],
  ['-Infinity', 'refused'],
  ['1e308', 'refused'],
  ['-1e308', 'refused'],
  ['1e999', 'refused'],
  ['9007199254740993', 'refused'],
  ['0x10', 'refused'],
  ['010', 'refused'],
  ['.5', 'refused'],
  ['5.', 'refused'],
  ['+5', 'refused'],
  ['1_000', 'refused'],
  ['"0"', 'refused'],
  ['-0', 'either'],
  ['0e0', 'either'],
  ['1e-320', 'either'],
  [`0.${'3'.repeat(5000)}`, 'either'],
  [`1${'0'.repeat(5000)}`, 'refused'],
] as const;

const numbers: Family = {
  name: 'numbers',
  files: numberPlaces.flatMap((path) =>
    NUMBERS.map(([number, outcome]) =>
      fileOf(`${pathInWords(path)} is ${number.slice(0, 20)}`, outcome, () =>
        exchanged(JSON.stringify(withAt(fullGraph(), path, '\u0001')), '"\\u0001"', number),
      ),
    ),
  ),
};

const DAYS = [
  ['99999999-01-01', 'refused'],
  ['+99999999-12-31', 'refused'],
  ['-99999999-01-01', 'refused'],
  ['2021-02-29', 'refused'],
  ['2021-13-01', 'refused'],
  ['2021-00-10', 'refused'],
  ['2021-04-31', 'refused'],
  ['2021-3-1', 'refused'],
  ['٢٠٢١-٠٣-٠١', 'refused'],
  ['2021-03-01T00:00:00Z', 'refused'],
  ['2021-03-01\n', 'refused'],
  ['tomorrow', 'refused'],
  ['0000-01-01', 'either'],
  ['-000001-01-01', 'either'],
  ['999999-12-31', 'either'],
  ['-999999-01-01', 'either'],
] as const;

const days: Family = {
  name: 'days',
  files: places
    .filter((path) => path.at(-1) === 'earliest')
    .flatMap((path) =>
      DAYS.flatMap(([day, outcome]) => {
        const when = path.slice(0, -1);
        return [
          jsonFileOf(`${pathInWords(when)} is all of ${JSON.stringify(day)}`, outcome, () =>
            withAt(withAt(fullGraph(), [...when, 'earliest'], day), [...when, 'latest'], day),
          ),
          jsonFileOf(`${pathInWords(when)} in EDTF is ${JSON.stringify(day)}`, 'either', () =>
            withAt(fullGraph(), [...when, 'edtf'], day),
          ),
        ];
      }),
    ),
};

const ADDRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'vbscript:msgbox(1)',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'ftp://example.org/',
  '//evil.example/',
  '/evil',
  'https:evil.example',
  'https://',
  'https:// evil.example',
  'https://evil.example/\njavascript:alert(1)',
  'view-source:https://example.org',
  'http',
  '',
] as const;

const addresses: Family = {
  name: 'addresses',
  files: [
    ...ADDRESSES.map((url) =>
      jsonFileOf(`the source is at ${JSON.stringify(url)}`, 'refused', () =>
        withAt(fullGraph(), ['sources', 0, 'url'], url),
      ),
    ),
    ...[
      'https://example.org@evil.example/',
      'https://evil.example/"onmouseover="alert(1)',
      'https://evil.example/<script>alert(1)</script>',
      'https://xn--80ak6aa92e.com/',
      'https://evil.example/\u202Egpj.exe',
      'https://evil.example/%00%0d%0aSet-Cookie:x=1',
      `https://evil.example/${'a'.repeat(5000)}`,
      'https://[::1]:99999/',
      'https://evil.example:javascript:alert(1)/',
      'http://999.999.999.999/',
    ].map((url) =>
      jsonFileOf(`the source is at ${JSON.stringify(url.slice(0, 60))}`, 'either', () =>
        withAt(fullGraph(), ['sources', 0, 'url'], url),
      ),
    ),
  ],
};

export const brokenGraphs: readonly Family[] = [
  wrongKinds,
  prototypeKeys,
  duplicateKeys,
  numbers,
  days,
  addresses,
];
