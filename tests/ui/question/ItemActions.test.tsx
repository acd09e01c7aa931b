import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { inventedCorpus } from '../../graph/invented-corpus';
import { inRegion, openApp, opened } from '../open-app';

const button = (name: string) => inRegion('Details').queryByRole('button', { name });
const actions = () =>
  ['Compare with…', 'Connect with…', 'Open the ledger', 'Compare the accounts'].filter((name) =>
    button(name),
  );

test.each([
  ['country:PK', ['Compare with…', 'Connect with…']],
  ['official:suh-sangpyo', ['Compare with…', 'Connect with…']],
  ['organisation:ispr', ['Connect with…']],
  ['topic:drawdown', ['Connect with…']],
  ['engagement:austin-bajwa-call', ['Connect with…', 'Compare the accounts']],
  ['dealt-with:country:PK~country:US', ['Open the ledger']],
  ['dealt-with:official:lloyd-j-austin~official:qamar-javed-bajwa', ['Open the ledger']],
  ['talked-about:country:PK~country:AF', []],
  ['took-part:official:suh-sangpyo~engagement:suh-bajwa-meeting', []],
  ['statement:suh-bajwa-meeting/appreciation-of-efforts', []],
])('what can be asked of %s is offered, and nothing else', (item, offered) => {
  openApp(`#select=${item}`);
  expect(actions()).toEqual(offered);
});

test('accounts are compared only where there are several', () => {
  openApp('#select=engagement:suitcase-call', opened(inventedCorpus));
  expect(button('Compare the accounts')).toBeNull();
});

test('a line between two countries opens their ledger', async () => {
  const { user } = openApp('#level=countries&select=dealt-with:country:PK~country:US');
  await user.click(screen.getByRole('button', { name: 'Open the ledger' }));
  expect(window.location.hash).toContain('pair=country:PK~country:US');
  expect(screen.getByRole('heading', { level: 2, name: 'Pakistan and the United States' })).toBeVisible();
});

test('a country is compared with another that is picked, those it has engagements with first', async () => {
  const { user } = openApp('#select=country:IS', opened(inventedCorpus));
  await user.click(screen.getByRole('button', { name: 'Compare with…' }));
  const dialog = screen.getByRole('dialog', { name: 'Compare Iceland with…' });
  const [first, second] = within(dialog).getAllByRole('option');
  expect(first).toHaveTextContent('Malta 12 engagements');
  expect(second).toHaveTextContent('Fiji 1 engagement');
  await user.type(screen.getByRole('combobox', { name: 'Name' }), 'nam{Enter}');
  expect(window.location.hash).toContain('pair=country:IS~country:NA');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('anything is connected with anything else that is picked', async () => {
  const { user } = openApp('#select=topic:drawdown');
  await user.click(screen.getByRole('button', { name: 'Connect with…' }));
  expect(screen.queryByRole('option', { name: 'Drawdown' })).toBeNull();
  await user.type(screen.getByRole('combobox', { name: 'Name' }), 'suh sang{Enter}');
  expect(window.location.hash).toContain('paths=topic:drawdown~official:suh-sangpyo');
});

test('the accounts of an engagement are compared', async () => {
  const { user } = openApp('#select=engagement:austin-bajwa-call');
  await user.click(screen.getByRole('button', { name: 'Compare the accounts' }));
  expect(window.location.hash).toContain('accounts=engagement:austin-bajwa-call');
});

test('whom a filter hides is not offered', async () => {
  const { user } = openApp('#select=country:PK&kind=meeting');
  await user.click(screen.getByRole('button', { name: 'Compare with…' }));
  const names = within(screen.getByRole('dialog'))
    .getAllByRole('option')
    .map((each) => each.textContent?.trim());
  expect(names).toEqual(['Republic of Korea 1 engagement', 'Afghanistan']);
});
