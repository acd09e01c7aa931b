import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { inRegion, openApp } from '../open-app';

const dialog = () => screen.queryByRole('dialog', { name: /^This passage proves/ });
const entries = () =>
  within(screen.getByRole('dialog'))
    .getAllByRole('button')
    .map((button) => button.textContent);

const openPassage = async () => {
  const app = openApp();
  const passage = inRegion('Source').getByRole('button', { name: 'Gen Bajwa' });
  await app.user.click(passage);
  return { ...app, passage };
};

test('lists what a passage proves where that is several things, each once, and counts it', async () => {
  await openPassage();
  expect(entries()).toEqual(
    expect.arrayContaining([
      'Named: Qamar Javed Bajwa',
      'Qamar Javed Bajwa reiterated that peace in Afghanistan means peace in Pakistan',
    ]),
  );
  expect(new Set(entries()).size).toBe(entries().length);
  expect(dialog()).toHaveAccessibleName(`This passage proves ${entries().length} facts`);
  expect(window.location.hash).toBe('');
});

test('one of them, chosen, is selected, and the focus goes back to the passage', async () => {
  const { user, passage } = await openPassage();
  await user.click(screen.getByRole('button', { name: 'Named: Qamar Javed Bajwa' }));
  expect(dialog()).toBeNull();
  expect(window.location.hash).toBe('#select=official:qamar-javed-bajwa');
  expect(passage).toHaveFocus();
});

describe('by keyboard', () => {
  test('takes the focus, and the arrows go from one to the next', async () => {
    const { user } = await openPassage();
    const [first, second] = within(screen.getByRole('dialog')).getAllByRole('button');
    expect(first).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(second).toHaveFocus();
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(first).toHaveFocus();
  });

  test('Escape closes it and gives the focus back', async () => {
    const { user, passage } = await openPassage();
    await user.keyboard('{Escape}');
    expect(dialog()).toBeNull();
    expect(passage).toHaveFocus();
  });

  test('Escape in it is no step back in what is selected', async () => {
    const { user } = openApp('#select=country:PK');
    await user.click(inRegion('Source').getByRole('button', { name: 'Gen Bajwa' }));
    await user.keyboard('{Escape}');
    expect(window.location.hash).toBe('#select=country:PK');
  });
});

describe('closes', () => {
  test('when the reader points elsewhere', async () => {
    const { user } = await openPassage();
    // Nothing there takes the focus, so that only the pointer tells.
    await user.pointer({ keys: '[MouseLeft]', target: screen.getByRole('heading', { level: 1 }) });
    expect(dialog()).toBeNull();
  });

  test('when the focus goes elsewhere', async () => {
    const { user } = await openPassage();
    await user.tab({ shift: true });
    expect(dialog()).toBeNull();
  });

  test('for the facts of another passage, when that is picked', async () => {
    const { user } = await openPassage();
    const before = entries();
    await user.click(inRegion('Source').getByRole('button', { name: /^The army chief said this/ }));
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    expect(entries()).not.toEqual(before);
  });
});
