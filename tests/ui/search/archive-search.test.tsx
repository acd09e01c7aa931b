import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useMemo } from 'react';
import { describe, expect, test } from 'vitest';
import { archiveFinderInSteps, type ReadFile } from '../../../src/graph/archive/find-archive';
import type { ParsedShard } from '../../../src/graph/archive/parse-shard';
import type { Archive } from '../../../src/ui/archive/archive';
import type { StartFinding } from '../../../src/ui/search/archive-finding';
import { itemOfQuote, startFinding as startFindingInWorker } from '../../../src/ui/search/archive-finding';
import { Search } from '../../../src/ui/search/Search';
import { useViewState, ViewContext } from '../../../src/ui/use-view';
import { archiveOf, textOf } from '../../graph/archive/opened';
import { inventedCorpus } from '../../graph/invented-corpus';
import { opened } from '../open-app';

const corpus = archiveOf(inventedCorpus, 8);
const open = opened(inventedCorpus);

interface Given {
  /** What becomes of the file of a name: its text, or why there is none. */
  readonly read?: (name: string) => Promise<ReadFile>;
  readonly shardAt?: (number: number) => Promise<ParsedShard>;
  readonly search?: string | undefined;
  readonly startFinding?: StartFinding;
}

const shardOf = (number: number): ParsedShard => {
  const shard = corpus.shards[number];
  if (!shard) throw new Error(`there is no shard ${number}`);
  return { ok: true, shard };
};

/** As much of an archive as a search looks at. */
const archiveGiven = (given: Given = {}) => {
  const shardAt = given.shardAt ?? (async (number: number) => shardOf(number));
  const refused = new Map<number, ParsedShard>();
  const searched: Pick<Archive, 'manifest' | 'outline' | 'folder' | 'shardAt' | 'tryAgain'> = {
    manifest: { ...corpus.manifest, ...('search' in given ? { search: given.search } : {}) },
    outline: corpus.outline,
    folder: '/archive/',
    // What could not be had is not asked for again, unless it is to be tried.
    shardAt: async (number) => {
      const parsed = refused.get(number) ?? (await shardAt(number));
      if (!parsed.ok) refused.set(number, parsed);
      return parsed;
    },
    tryAgain: () => refused.clear(),
  };
  return searched as Archive;
};

interface PageProps {
  readonly archive: Archive;
  readonly startFinding: StartFinding;
}

const Page = ({ archive, startFinding }: PageProps) => {
  const { state, dispatch, stepBack } = useViewState(open.index);
  const view = useMemo(
    () => ({ ...open, archive, ofArchive: null, state, picked: state.filter, dispatch, stepBack }),
    [archive, state, dispatch, stepBack],
  );
  return (
    <ViewContext value={view}>
      <Search startFinding={startFinding} />
    </ViewContext>
  );
};

const openArchive = (given: Given = {}, address = '') => {
  window.history.replaceState(null, '', `/${address}`);
  const read =
    given.read ?? (async (name: string) => ({ ok: true, text: textOf(corpus.files, name) }) as const);
  const archive = archiveGiven(given);
  /** The finder itself, where the page would start a worker. */
  const startHere: StartFinding = ({ outline, manifest }, onAnswer) => {
    const steps = archiveFinderInSteps({
      outline,
      search: manifest.search,
      read,
      onAnswer: (answer) => act(() => onAnswer(answer)),
    });
    let step = steps.next();
    while (!step.done) step = steps.next();
    const finder = step.value;
    return { find: (text) => queueMicrotask(() => finder.find(text)), stop: () => {} };
  };
  const startFinding = given.startFinding ?? startHere;
  const page = render(<Page archive={archive} startFinding={startFinding} />);
  return { user: userEvent.setup(), ...page };
};

const box = () => screen.getByRole('combobox', { name: 'Search' });
const list = () => screen.findByRole('listbox', { name: 'Search results' });
const groups = async () =>
  within(await list())
    .getAllByRole('group')
    .map(({ ariaLabel }) => ariaLabel);
const group = async (name: RegExp) => within(await within(await list()).findByRole('group', { name }));
const announced = () => document.querySelector('[aria-live="polite"]')?.textContent;

describe('a search of an archive', () => {
  test('finds names, and quotes with their words marked, in the groups of any search', async () => {
    const { user } = openArchive();
    await user.type(box(), 'malta fisheries');
    const quotes = await group(/^Quotes/);
    await waitFor(() => expect(quotes.getAllByRole('option')[0]?.querySelector('mark')).not.toBeNull());
    const [first] = quotes.getAllByRole('option');
    expect(first).toHaveTextContent(/^“.*”/);
    expect(first?.querySelector('mark')?.textContent).toMatch(/^(malta|fisheries)$/i);
    expect(first?.querySelector('[lang]')).toHaveAttribute('lang', 'en');
    expect((await groups()).at(-1)).toMatch(/^Quotes, \d+$/);
    expect(announced()).toMatch(/^\d+ results$/);
  });

  test('forgives a slip in a name', async () => {
    const { user } = openArchive();
    await user.type(box(), 'vnidsdottir');
    expect(await (await group(/^Officials/)).findByRole('option')).toHaveTextContent('Björg Vindsdóttir');
  });

  test('shows the names while the quotes are looked for, and says so', async () => {
    const { user } = openArchive({ read: () => new Promise(() => {}) });
    await user.type(box(), 'malta');
    expect(await groups()).toContain('Countries, 1');
    expect(await screen.findAllByText('Looking through the quotes…')).toHaveLength(2);
  });

  test('says of a quote that is being read in which article it is', async () => {
    const { user } = openArchive({ shardAt: () => new Promise(() => {}) });
    await user.type(box(), 'malta fisheries');
    const [row] = (await group(/^Quotes/)).getAllByRole('option');
    const headlines = inventedCorpus.sources.map(({ headline }) => headline);
    expect(headlines.some((headline) => row?.textContent === `${headline} Reading…`)).toBe(true);
  });

  test('does not answer what is no longer asked', async () => {
    const { user } = openArchive();
    await user.type(box(), 'iceland');
    await user.clear(box());
    await user.type(box(), 'karmnu');
    await waitFor(async () =>
      expect(within(await list()).getAllByRole('option')[0]).toHaveTextContent('Karmnu Żammit'),
    );
    expect(await groups()).not.toContain('Countries, 1');
  });

  test('says that nothing was found, and where', async () => {
    const { user } = openArchive();
    await user.type(box(), 'khyber');
    const { sources } = corpus.manifest.counts;
    await waitFor(() =>
      expect(announced()).toBe(`No name and no quote in the ${sources} articles matches “khyber”.`),
    );
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  test('of words in quotation marks shows the quotes that say them so, and until then how many there are at most', async () => {
    const { user } = openArchive();
    await user.click(box());
    await user.paste('"lend Malta two pilots"');
    const says = inventedCorpus.evidence.filter(({ selector }) =>
      /\blend malta two pilots\b/i.test(selector[0].exact),
    );
    expect(says.length).toBeGreaterThan(0);
    expect((await groups()).at(-1)).toMatch(/^Quotes, at most \d+$/);
    expect(announced()).toMatch(/^at most \d+ results$/);
    await waitFor(async () => expect((await groups()).at(-1)).toMatch(/^Quotes, \d+$/));
    const shown = (await group(/^Quotes/)).getAllByRole('option');
    expect(shown.length).toBeLessThanOrEqual(says.length);
    for (const option of shown)
      expect([...option.querySelectorAll('mark')].map((mark) => mark.textContent)).toContain(
        'lend Malta two pilots',
      );
  });

  test('says nothing of quotes that only hold the words of a phrase', async () => {
    const { user } = openArchive();
    await user.click(box());
    await user.paste('"pilots two Malta lend"');
    await waitFor(() => expect(announced()).toMatch(/matches “pilots two Malta lend”/));
    expect(screen.queryByText(/hold these words/)).toBeNull();
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  test('says that a filter does not narrow it', async () => {
    const { user } = openArchive({}, '#kind=call');
    await user.type(box(), 'malta');
    expect(
      await screen.findByText('The search looks at all of the archive, whatever the filter shows.'),
    ).toBeVisible();
  });

  test('of one letter is of names only', async () => {
    const { user } = openArchive();
    await user.type(box(), 'm');
    expect(await screen.findByText(/^With one letter only names are searched/)).toBeVisible();
  });
});

describe('what cannot be had', () => {
  test('names are found where the archive has no index of quotes', async () => {
    const { user } = openArchive({ search: undefined });
    await user.type(box(), 'malta');
    expect(await groups()).toContain('Countries, 1');
    expect(screen.getByText(/only names are searched\. Compile it again/)).toBeVisible();
  });

  test('names are found where the index cannot be fetched, and trying again finds the quotes', async () => {
    let isOnline = false;
    const { user } = openArchive({
      read: async (name) => {
        const refusal = { title: 'A file could not be fetched', advice: 'Go online.', problems: [] };
        return isOnline ? { ok: true, text: textOf(corpus.files, name) } : { ok: false, refusal };
      },
    });
    await user.type(box(), 'malta');
    expect(
      await screen.findByText('Quotes could not be searched. A file could not be fetched. Go online.'),
    ).toBeVisible();
    expect(await groups()).toContain('Countries, 1');
    isOnline = true;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect((await group(/^Quotes/)).getAllByRole('option').length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  test('a quote whose shard does not come says so, and is read when it is chosen again', async () => {
    let isOnline = false;
    const refusal = { title: 'A part of the archive could not be fetched', advice: '', problems: [] };
    const { user } = openArchive({
      shardAt: async (number) => (isOnline ? shardOf(number) : { ok: false, refusal }),
    });
    await user.type(box(), 'malta fisheries');
    const quotes = await group(/^Quotes/);
    await waitFor(() =>
      expect(quotes.getAllByRole('option')[0]).toHaveTextContent(
        'This quote could not be read. A part of the archive could not be fetched. Try again',
      ),
    );
    await user.click(quotes.getAllByRole('option')[0] as HTMLElement);
    expect(window.location.hash).not.toContain('select');
    isOnline = true;
    await user.click(quotes.getAllByRole('option')[0] as HTMLElement);
    await waitFor(() => expect(window.location.hash).toMatch(/quote=evidence:/));
  });

  test('names are found on the page where no worker starts, or the one that did cannot search', async () => {
    const failing = () => {
      const worker = {
        onmessage: (_: unknown) => {},
        postMessage: () => queueMicrotask(() => worker.onmessage({ data: { type: 'failed' } })),
        terminate: () => {},
      };
      return worker as unknown as Worker; // as much of one as is used
    };
    for (const startWorker of [async () => undefined, async () => failing()]) {
      const { user, unmount } = openArchive({ startFinding: startFindingInWorker(startWorker) });
      await user.type(box(), 'karmnu');
      expect(await (await group(/^Officials/)).findByRole('option')).toHaveTextContent('Karmnu Żammit');
      expect(await screen.findByText(/^Quotes could not be searched\./)).toBeVisible();
      unmount();
    }
  });
});

describe('opening a result', () => {
  test('selects a thing', async () => {
    const { user } = openArchive();
    await user.type(box(), 'karmnu');
    await list();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(window.location.hash).toMatch(/^#select=official:karmnu/));
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  test('opens a quote, and selects what it proves', async () => {
    const { user } = openArchive();
    await user.type(box(), 'malta fisheries');
    const [first] = (await group(/^Quotes/)).getAllByRole('option');
    await user.click(first as HTMLElement); // read or not
    await waitFor(() => expect(window.location.hash).toMatch(/select=.*quote=evidence:/));
    const quote = decodeURIComponent(/quote=(evidence:[^&]*)/.exec(window.location.hash)?.[1] ?? '');
    const item = decodeURIComponent(/select=([^&]*)/.exec(window.location.hash)?.[1] ?? '');
    expect(open.index.factsProvenBy(quote as 'evidence:x')[0]?.leadsTo).toBe(item);
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  test('waits for the answer to what was typed last', async () => {
    const { user } = openArchive({
      startFinding: (_, onAnswer) => ({
        find: (text) => {
          if (text !== 'karmnu x')
            queueMicrotask(() =>
              act(() =>
                onAnswer({
                  text,
                  names: [
                    {
                      kind: 'official',
                      total: 1,
                      results: [
                        {
                          kind: 'official',
                          id: 'official:karmnu-zammit',
                          key: 'official:karmnu-zammit',
                          title: { text: 'Karmnu Żammit', marks: [], isCut: [false, false] },
                          detail: null,
                        },
                      ],
                    },
                  ],
                  quotes: { state: 'unasked' },
                }),
              ),
            );
        },
        stop: () => {},
      }),
    });
    await user.type(box(), 'karmnu');
    await list();
    await user.type(box(), ' x{Enter}');
    expect(window.location.hash).not.toContain('select');
    await user.type(box(), '{Backspace}{Enter}');
    await waitFor(() => expect(window.location.hash).toContain('select=official:karmnu-zammit'));
  });

  test('leads from every quote to something that it proves, whichever shard that is in', async () => {
    const archive = archiveGiven();
    for (const { id } of inventedCorpus.evidence) {
      const items = open.index.factsProvenBy(id).map(({ leadsTo }) => leadsTo);
      expect(items, id).toContain(await itemOfQuote(archive, id));
    }
  });

  test('of a quote that is read is forgotten too', async () => {
    let isHeld = false;
    const held: (() => void)[] = [];
    const { user } = openArchive({
      shardAt: (number) =>
        new Promise((settle) => {
          if (isHeld) held.push(() => settle(shardOf(number)));
          else settle(shardOf(number));
        }),
    });
    await user.type(box(), 'malta fisheries');
    const quotes = await group(/^Quotes/);
    await waitFor(() => expect(quotes.getAllByRole('option')[0]).toHaveTextContent(/^“|^…/));
    isHeld = true;
    await user.click(quotes.getAllByRole('option')[0] as HTMLElement);
    await user.keyboard('{Escape}');
    await act(async () => {
      for (const settle of held) settle();
    });
    expect(held.length).toBeGreaterThan(0);
    expect(window.location.hash).not.toContain('quote=');
  });

  test('is forgotten where the reader has gone on before it came', async () => {
    const opening: (() => void)[] = [];
    const { user } = openArchive({
      shardAt: (number) => new Promise((settle) => opening.push(() => settle(shardOf(number)))),
    });
    await user.type(box(), 'malta fisheries');
    await user.click((await group(/^Quotes/)).getAllByRole('option')[0] as HTMLElement);
    await user.type(box(), ' x');
    await act(async () => {
      for (const open of opening) open();
    });
    expect(window.location.hash).not.toContain('quote=');
  });
});
