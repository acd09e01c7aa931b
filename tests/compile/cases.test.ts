import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { compileFolder } from '../../src/compile/compile-folder';
import { diagnosticInWords } from '../../src/compile/diagnostic';
import { parseGraph } from '../../src/graph/parse-graph';
import { verifyQuotes } from '../../src/graph/verify-quotes';
import { CASES, type CaseFolder, createCaseFolder } from './case-folder';

const caseNames = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const expectedFilesOf = (name: string) => readdirSync(join(CASES, name, 'expected'));
const expectedText = (name: string, file: string) =>
  readFileSync(join(CASES, name, 'expected', file), 'utf8');
const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');

const refused = caseNames.filter((name) => expectedFilesOf(name).includes('problems.txt'));
const accepted = caseNames.filter((name) => !refused.includes(name));

let folder: CaseFolder | undefined;
afterEach(() => {
  folder?.destroy();
  folder = undefined;
});
const compiledCase = (name: string) => {
  folder = createCaseFolder(name);
  return compileFolder(folder.path, folder.path);
};

describe('a case that is refused', () => {
  it.each(refused)('%s: gives exactly the expected lines, and no file', async (name) => {
    const { problems, files } = await compiledCase(name);
    expect(problems.map(diagnosticInWords)).toEqual(linesOf(expectedText(name, 'problems.txt')));
    expect([...files.keys()]).toEqual([]);
  });
});

describe('a case that is accepted', () => {
  it.each(accepted)('%s: gives the expected notes and graph, with every quote verified', async (name) => {
    const { problems, notes, files } = await compiledCase(name);
    expect(problems.map(diagnosticInWords)).toEqual([]);
    expect(notes.map(diagnosticInWords)).toEqual(linesOf(expectedText(name, 'notes.txt')));
    const parsed = parseGraph(JSON.parse(files.get('graph.json') ?? 'null'));
    if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
    expect([...verifyQuotes(parsed.graph).values()].filter(({ verified }) => !verified)).toEqual([]);

    for (const file of expectedFilesOf(name).filter((each) => each !== 'notes.txt')) {
      const pinned: unknown = JSON.parse(expectedText(name, file));
      if (file === 'quotes.json')
        expect(
          parsed.graph.evidence.map(({ reportedBy, selector: [{ exact }, { start, end }] }) => ({
            exact,
            start,
            end,
            reportedBy,
          })),
        ).toEqual(expect.arrayContaining(pinned as unknown[])); // quotes.json holds a list, or this fails
      else expect(parsed.graph).toMatchObject(pinned as object); // graph.json holds a record, or this fails
    }
  });
});

it('each case expects problems or notes, and nothing that no test reads', () => {
  for (const name of caseNames) {
    const files = expectedFilesOf(name);
    if (files.includes('problems.txt')) expect(files, name).toEqual(['problems.txt']);
    else {
      expect(files, name).toContain('notes.txt');
      expect(['graph.json', 'notes.txt', 'quotes.json'], name).toEqual(expect.arrayContaining(files));
    }
  }
});
