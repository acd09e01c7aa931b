/** Parts of the page that are loaded after it: when, once, and what a reader sees where one cannot be had. */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { type LatePart, latePart, useLatePart } from '../../src/ui/late-part';
import { PaneBoundary } from '../../src/ui/PaneBoundary';
import { expectReport } from './console-guard';

const partThat = (...outcomes: readonly (string | Error)[]) => {
  let asked = 0;
  const part = latePart(async () => {
    const outcome = outcomes[asked] ?? 'asked too often';
    asked += 1;
    if (outcome instanceof Error) throw outcome;
    return { words: outcome };
  });
  return { part, asked: () => asked };
};

interface Props {
  readonly part: LatePart<{ readonly words: string }>;
  readonly isWanted?: boolean;
}

const Pane = ({ part, isWanted = true }: Props) => {
  const now = useLatePart(part, isWanted);
  if (now instanceof Error) throw now;
  return <p>{now?.words ?? 'not there'}</p>;
};

test('is not asked for until it is wanted, and then once by all who want it', async () => {
  const { part, asked } = partThat('here');
  const page = render(<Pane part={part} isWanted={false} />);
  expect(screen.getByText('not there')).toBeVisible();
  expect(asked()).toBe(0);
  page.rerender(
    <>
      <Pane part={part} />
      <Pane part={part} />
    </>,
  );
  expect(await screen.findAllByText('here')).toHaveLength(2);
  expect(asked()).toBe(1);
});

test('is there at once for who comes when it is loaded', async () => {
  const { part } = partThat('here');
  await part.load();
  render(<Pane part={part} />);
  expect(screen.getByText('here')).toBeVisible();
});

test('a pane whose code cannot be loaded says so, and trying again loads it', async () => {
  expectReport(/the connection is gone/);
  const { part } = partThat(new Error('the connection is gone'), 'here');
  const user = userEvent.setup();
  render(
    <PaneBoundary name="Question">
      <Pane part={part} />
    </PaneBoundary>,
  );
  expect(await screen.findByRole('alert')).toHaveTextContent('the connection is gone');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('here')).toBeVisible();
});
