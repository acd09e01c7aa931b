import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Failure } from '../../src/ui/Failure';

const open = (problems: readonly string[]) =>
  render(<Failure title="The graph file is not JSON" advice="It may be cut short." problems={problems} />);
const listed = () =>
  within(screen.getByRole('list', { name: 'Problems' }))
    .getAllByRole('listitem')
    .map((entry) => entry.textContent);

test('says what is wrong, what to do, and each problem with its place', () => {
  open(['title: this is missing', 'countries[0].id: <b>wrong</b>']);
  expect(screen.getByRole('heading', { name: 'The graph file is not JSON' })).toBeVisible();
  expect(screen.getByText('It may be cut short.')).toBeVisible();
  expect(listed()).toEqual(['title: this is missing', 'countries[0].id: <b>wrong</b>']);
  expect(screen.getByRole('button', { name: 'Reload' })).toBeEnabled();
});

test('shows fifty problems and counts the others', () => {
  open(Array.from({ length: 53 }, (_, at) => `countries[${at}]: wrong`));
  expect(listed()).toHaveLength(50);
  expect(screen.getByText('and 3 more')).toBeVisible();
});

test('shows the same problem once, and does not count it again', () => {
  open(Array.from({ length: 60 }, () => 'title: wrong'));
  expect(listed()).toEqual(['title: wrong']);
  expect(screen.queryByText(/more$/)).toBeNull();
});

test('shows no list where there is nothing to list', () => {
  open([]);
  expect(screen.queryByRole('list')).toBeNull();
});
