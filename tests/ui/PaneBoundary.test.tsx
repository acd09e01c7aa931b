import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { PaneBoundary } from '../../src/ui/PaneBoundary';
import { expectReport } from './console-guard';

const Pane = ({ fault }: { readonly fault: { isThere: boolean; readonly thrown: unknown } }) => {
  if (fault.isThere) throw fault.thrown;
  return <p>The pane is back.</p>;
};

const openWithBrokenPane = (thrown: unknown) => {
  const fault = { isThere: true, thrown };
  render(
    <>
      <PaneBoundary name="Source">
        <Pane fault={fault} />
      </PaneBoundary>
      <PaneBoundary name="Details">
        <p>The neighbour lives.</p>
      </PaneBoundary>
    </>,
  );
  return fault;
};

test('a pane that throws says so in its place; its neighbour lives on', () => {
  expectReport(/no such paragraph/);
  openWithBrokenPane(new Error('no such paragraph'));
  expect(screen.getByRole('alert')).toHaveTextContent('This pane stopped workingSource: no such paragraph');
  expect(screen.getByText('The neighbour lives.')).toBeVisible();
});

test('“Try again” brings the pane back once it can be drawn', async () => {
  expectReport(/no such paragraph/);
  const fault = openWithBrokenPane(new Error('no such paragraph'));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByRole('alert')).toBeVisible();
  fault.isThere = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('The pane is back.')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('what was thrown need not be an error', () => {
  expectReport(/a mere word/);
  openWithBrokenPane('a mere word');
  expect(screen.getByRole('alert')).toHaveTextContent('Source: a mere word');
});
