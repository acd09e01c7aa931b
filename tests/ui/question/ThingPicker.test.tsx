import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { NO_FILTER } from '../../../src/graph/filter';
import type { ThingId } from '../../../src/graph/ids';
import { type Candidate, ThingPicker } from '../../../src/ui/question/ThingPicker';
import { ViewContext } from '../../../src/ui/use-view';
import { initialStateOf } from '../../../src/view/view-state';
import { inventedCorpus } from '../../graph/invented-corpus';
import { opened } from '../open-app';

const open = opened(inventedCorpus);
const view = {
  ...open,
  archive: null,
  ofArchive: null,
  state: initialStateOf(open.index),
  picked: NO_FILTER,
  dispatch: () => {},
  stepBack: () => {},
};

const Page = ({ candidates }: { readonly candidates: readonly Candidate[] }) => {
  const [isOpen, setOpen] = useState(false);
  const [picked, setPicked] = useState<ThingId>();
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Choose
      </button>
      <output>{picked}</output>
      <ThingPicker
        title="Compare with…"
        isOpen={isOpen}
        candidates={candidates}
        onPick={(id) => {
          setPicked(id);
          setOpen(false);
        }}
        onClose={() => setOpen(false)}
      />
    </>
  );
};

const OFFICIALS: readonly Candidate[] = open.index.graph.officials.map(({ id }) => ({ id }));

const openPicker = async (candidates: readonly Candidate[] = OFFICIALS) => {
  const user = userEvent.setup();
  render(
    <ViewContext value={view}>
      <Page candidates={candidates} />
    </ViewContext>,
  );
  await user.click(screen.getByRole('button', { name: 'Choose' }));
  return { user, input: screen.getByRole('combobox', { name: 'Name' }) };
};

const names = () => screen.queryAllByRole('option').map((each) => each.firstElementChild?.textContent);
const current = () => screen.queryByRole('option', { selected: true });

test('takes the focus, and offers every candidate in the order given', async () => {
  const { input } = await openPicker([{ id: 'country:MT', note: '12 engagements' }, { id: 'country:BT' }]);
  expect(input).toHaveFocus();
  expect(screen.getAllByRole('option').map((each) => each.textContent?.trim())).toEqual([
    'Malta 12 engagements',
    'Bhutan',
  ]);
});

test.each([
  ['thora', ['Þóra Vindriksdóttir']],
  ['BJORG', ['Björg Vindsdóttir']],
  ['żammit', ['Karmena Żammit Brolli', 'Karmnu Żammit']],
  ['zammit brolli', ['Karmena Żammit Brolli']],
  ['jose  maria', ['María José Ombúñaga']],
])('finds by name whatever the case and accents: %s', async (typed, found) => {
  const { user, input } = await openPicker();
  await user.type(input, typed);
  expect(names()).toEqual(found);
});

test('finds by another name that a source uses', async () => {
  const aliased = open.index.graph.organisations.find(({ aliases }) => aliases.length > 0);
  if (!aliased) throw new Error('no organisation of the corpus has an alias');
  const { user, input } = await openPicker(open.index.graph.organisations.map(({ id }) => ({ id })));
  await user.type(input, aliased.aliases[0] ?? '');
  expect(names()).toContain(aliased.name);
});

test('says so when there is nothing of that name, and Enter then picks nothing', async () => {
  const { user, input } = await openPicker();
  await user.type(input, 'nobody{Enter}');
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(screen.getByText('Nothing of that name.')).toBeVisible();
  expect(screen.getByRole('dialog')).toBeVisible();
});

test('the arrows move without leaving the input or the list, and Enter picks', async () => {
  const { user, input } = await openPicker();
  await user.keyboard('{ArrowUp}');
  expect(current()).toBe(screen.getAllByRole('option')[0]);
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(input).toHaveFocus();
  expect(input).toHaveAttribute('aria-activedescendant', current()?.id);
  expect(current()).toBe(screen.getAllByRole('option')[2]);
  await user.keyboard('{Enter}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.querySelector('output')).toHaveTextContent(OFFICIALS[2]?.id ?? 'none');
});

test('typing starts again at the first match', async () => {
  const { user, input } = await openPicker();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  await user.type(input, 'karm');
  expect(current()).toBe(screen.getAllByRole('option')[0]);
});

test('a click picks', async () => {
  const { user } = await openPicker();
  await user.click(screen.getByRole('option', { name: /^Ndahafa Uukelora/ }));
  expect(document.querySelector('output')).toHaveTextContent('official:ndahafa-uukelora');
});

test('Escape closes it and picks nothing; opened again it starts afresh', async () => {
  const { user, input } = await openPicker();
  await user.type(input, 'karm{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.querySelector('output')).toBeEmptyDOMElement();
  await user.click(screen.getByRole('button', { name: 'Choose' }));
  expect(screen.getByRole('combobox', { name: 'Name' })).toHaveValue('');
});

test('groups candidates of several kinds, with an official’s post beside the name', async () => {
  await openPicker([{ id: 'official:karmnu-zammit' }, { id: 'country:IS' }, { id: 'topic:visas' }]);
  expect(screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))).toEqual([
    'Countries',
    'Officials',
    'Topics',
  ]);
  const officials = screen.getByRole('group', { name: 'Officials' });
  expect(within(officials).getByRole('option')).toHaveTextContent('Karmnu Żammit Foreign Minister');
});

test('of very many shows the first, and says how many more there are', async () => {
  const many = Array.from({ length: 70 }, (_, at): Candidate => ({ id: `official:nobody-${at}` }));
  await openPicker(many);
  expect(screen.getAllByRole('option')).toHaveLength(60);
  expect(screen.getByText(/^10 more\./)).toBeVisible();
});
