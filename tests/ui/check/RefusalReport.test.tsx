import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { reportInText } from '../../../src/graph/check/report';
import type { Problem } from '../../../src/graph/schema-problems';
import { RefusalReport } from '../../../src/ui/check/RefusalReport';

const noName = (at: number): Problem => ({ path: ['topics', at, 'name'], message: 'this text is empty' });
const refusalOf = (problems: readonly Problem[]) => ({
  title: 'Not as it should be',
  advice: 'Mend it.',
  problems,
});
const open = (problems: readonly Problem[]) => {
  // The user's clipboard is put in place here, and is what the page then writes to.
  const user = userEvent.setup();
  const refusal = refusalOf(problems);
  render(<RefusalReport name="talks.json" refusal={refusal} />);
  return { user, text: reportInText('talks.json', refusal) };
};

test('says what to do, how many problems there are, and each with its place', () => {
  open([noName(0), { path: ['title'], message: 'expected a text, found <b>7</b>' }]);
  expect(screen.getByText('Mend it.')).toBeVisible();
  expect(screen.getByText('2 problems')).toBeVisible();
  expect(screen.getByRole('list', { name: 'Problems' })).toHaveTextContent(
    'topics[0].namethis text is emptytitleexpected a text, found <b>7</b>',
  );
});

test('folds those of one sort: twenty places are shown and the others counted', async () => {
  const { user } = open(Array.from({ length: 100_000 }, (_, at) => noName(at)));
  expect(screen.getByText('100,000 problems of 1 kind')).toBeVisible();
  expect(screen.getByText('100,000 times')).toBeVisible();
  await user.click(screen.getByText('Where'));
  const places = within(screen.getByRole('list', { name: 'Places: topics[*].name' })).getAllByRole(
    'listitem',
  );
  expect(places).toHaveLength(20);
  expect(places[19]).toHaveTextContent('topics[19].name');
  expect(screen.getByText('and 99,980 others, all of them in the report to copy')).toBeVisible();
});

test('copies the whole report, and says so', async () => {
  const { user, text } = open(Array.from({ length: 30 }, (_, at) => noName(at)));
  await user.click(screen.getByRole('button', { name: 'Copy report' }));
  expect(await navigator.clipboard.readText()).toBe(text);
  expect(text).toContain('topics[29].name');
  expect(screen.getByRole('status')).toHaveTextContent('Copied.');
});

test('where the browser does not let it, the report is there to be copied by hand', async () => {
  const { user, text } = open([noName(0)]);
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
  await user.click(screen.getByRole('button', { name: 'Copy report' }));
  expect(screen.getByRole('textbox', { name: 'Text to copy' })).toHaveValue(text);
  expect(screen.getByRole('textbox', { name: 'Text to copy' })).toHaveFocus();
  expect(screen.getByRole('status')).toHaveTextContent('Ctrl+C');
});

test('shows no list and no button where there is nothing to list', () => {
  open([]);
  expect(screen.queryByRole('list')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});
