import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { GraphIndex } from '../../../src/graph/graph-index';
import type { Engagement, Graph } from '../../../src/graph/schema';
import { inventedCall, inventedGraph } from '../../graph/invented';
import { inventedCorpus } from '../../graph/invented-corpus';
import { openApp, opened } from '../open-app';

const question = () => screen.getByRole('region', { name: 'Question' });
const inQuestion = () => within(question());
const heading = () => inQuestion().getByRole('heading', { level: 2 });
const path = (name: RegExp) => inQuestion().getByRole('region', { name });
/** The things of a path and the engagements between them, from the top: of each entry the links that bear a thing's name. */
const way = (of: HTMLElement, { things, itemNameOf }: GraphIndex) => {
  const names = [...things.keys()].map(itemNameOf);
  return [...of.querySelectorAll('ol > li')].map((item) =>
    [...item.querySelectorAll('a')]
      .map((link) => link.textContent ?? '')
      .filter((text) => names.includes(text)),
  );
};
const openCorpus = (address: string) => openApp(address, opened(inventedCorpus));

const ARTICLE = '#paths=official:suh-sangpyo~official:lloyd-j-austin';
const THORA_NDAHAFA = '#paths=official:thora-vindriksdottir~official:ndahafa-uukelora';

describe('on the article', () => {
  test('the path is a list of things and of the engagements between them, with dates as written', () => {
    const { index } = openApp(ARTICLE);
    expect(heading()).toHaveTextContent('Suh Sangpyo and Lloyd J Austin');
    expect(question()).toHaveTextContent('1 path of 2 engagements, and none shorter.');
    expect(way(path(/^By way of Qamar Javed Bajwa$/), index)).toEqual([
      ['Suh Sangpyo'],
      ['Suh called on Bajwa'],
      ['Qamar Javed Bajwa'],
      ['Austin telephoned Bajwa'],
      ['Lloyd J Austin'],
    ]);
    expect(question()).toHaveTextContent('Phone call · “On Wednesday last” → 28 April 2021 (worked out)');
  });

  test('each step shows the quotes that say that both took part', () => {
    const { index } = openApp(ARTICLE);
    const [meeting, call] = inQuestion()
      .getAllByRole('listitem')
      .filter((item) => item.parentElement?.tagName === 'OL' && item.querySelector('blockquote'));
    for (const [step, id, who] of [
      [meeting, 'engagement:suh-bajwa-meeting', ['official:suh-sangpyo', 'official:qamar-javed-bajwa']],
      [call, 'engagement:austin-bajwa-call', ['official:qamar-javed-bajwa', 'official:lloyd-j-austin']],
    ] as const) {
      const quotes = within(step as HTMLElement).getAllByRole('blockquote');
      const shown = quotes.map((quote) => quote.textContent);
      for (const each of who)
        for (const fact of index.factsShownUnder(`took-part:${each}~${id}`))
          if (fact.kind === 'participation')
            for (const evidence of fact.evidence)
              expect(shown).toContain(index.evidence.get(evidence)?.selector[0].exact);
    }
  });

  test('kind, time order and the way about are chosen and stand in the address', async () => {
    const { user } = openApp(ARTICLE);
    await user.click(inQuestion().getByRole('checkbox', { name: 'In time order' }));
    expect(window.location.hash).toBe(`${ARTICLE}&time=forward`);
    expect(heading()).toHaveTextContent('From Suh Sangpyo to Lloyd J Austin');
    await user.click(inQuestion().getByRole('button', { name: 'Swap' }));
    expect(window.location.hash).toBe('#paths=official:lloyd-j-austin~official:suh-sangpyo&time=forward');
    expect(path(/^By way of Qamar Javed Bajwa$/)).toBeInTheDocument();
    await user.selectOptions(inQuestion().getByRole('combobox', { name: 'Through' }), 'Visits');
    expect(window.location.hash).toContain('&via=visit&time=forward');
    expect(question()).toHaveTextContent(
      'In time order, nothing in the 1 article loaded leads from Lloyd J Austin to Suh Sangpyo through visits.',
    );
  });

  test('through phone calls there is no path: the words say so, and the limit is lifted without losing the focus', async () => {
    const { user } = openApp(`${ARTICLE}&via=call`);
    expect(question()).toHaveTextContent(
      'Nothing in the 1 article loaded connects Suh Sangpyo and Lloyd J Austin through phone calls.',
    );
    expect(question()).toHaveTextContent(
      'Without the limit to phone calls there is a path of 2 engagements.',
    );
    await user.click(inQuestion().getByRole('button', { name: 'Show that' }));
    expect(window.location.hash).toBe(ARTICLE);
    expect(inQuestion().getByText('1 path of 2 engagements, and none shorter.')).toHaveFocus();
  });

  test('two who met are joined directly, and no one stands between them', () => {
    openApp('#paths=official:suh-sangpyo~official:qamar-javed-bajwa');
    expect(question()).toHaveTextContent('Joined directly: 1 engagement names both.');
    expect(inQuestion().queryByRole('heading', { level: 3 })).toBeNull();
    expect(inQuestion().getByRole('button', { name: 'Quotes: Suh called on Bajwa' })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
  });

  test('countries are joined over countries, and one only talked about by the fact that says so', () => {
    openApp('#paths=country:AF~country:US');
    expect(question()).toHaveTextContent('A path runs over countries, whoever acted for them.');
    expect(question()).toHaveTextContent('touching on: Afghanistan');
  });

  test('an engagement at an end is the first step itself', () => {
    const { index } = openApp('#paths=engagement:suh-bajwa-meeting~official:lloyd-j-austin');
    expect(heading()).toHaveTextContent('“Suh called on Bajwa” and Lloyd J Austin');
    expect(way(path(/^By way of Qamar Javed Bajwa$/), index)).toEqual([
      ['Suh called on Bajwa'],
      ['Qamar Javed Bajwa'],
      ['Austin telephoned Bajwa'],
      ['Lloyd J Austin'],
    ]);
  });

  test('what a filter hides is no path; to show it the filter is cleared', async () => {
    const { user } = openApp(`${ARTICLE}&kind=call`);
    expect(question()).toHaveTextContent(
      'Nothing that the filter leaves of the 1 article loaded connects Suh Sangpyo and Lloyd J Austin.',
    );
    expect(question()).toHaveTextContent('Without the filter there is a path of 2 engagements.');
    await user.click(inQuestion().getByRole('button', { name: 'Show that' }));
    expect(window.location.hash).toBe(ARTICLE);
    expect(question()).toHaveTextContent('1 path of 2 engagements');
  });

  test('another end is picked by name', async () => {
    const { user } = openApp(ARTICLE);
    await user.click(inQuestion().getByRole('button', { name: 'Connect with…' }));
    const dialog = screen.getByRole('dialog', { name: 'Connect Suh Sangpyo with…' });
    expect(within(dialog).queryByRole('option', { name: /Suh Sangpyo/ })).toBeNull();
    await user.keyboard('United{Enter}');
    expect(heading()).toHaveTextContent('Suh Sangpyo and the United States');
    expect(window.location.hash).toBe('#paths=official:suh-sangpyo~country:US');
  });
});

describe('on the invented corpus', () => {
  test('every shortest path is shown; of the first the quotes are open, of the others they open', async () => {
    const { user } = openCorpus(THORA_NDAHAFA);
    expect(question()).toHaveTextContent('2 paths of 3 engagements, and none shorter.');
    const [first, second] = [
      path(/^Path 1: by way of Karmena Żammit Brolli and Litia Vakalolomasi$/),
      path(/^Path 2: by way of Karmnu Żammit and Jone Vakalolo$/),
    ];
    expect(within(first).getAllByRole('blockquote').length).toBeGreaterThan(3);
    expect(within(second).queryByRole('blockquote')).toBeNull();
    expect(second).toHaveTextContent('3 engagements join them');
    const fold = within(second).getByRole('button', { name: 'Quotes: Vakalolo visited Windhoek' });
    await user.click(fold);
    expect(fold).toHaveAttribute('aria-expanded', 'true');
    expect(within(second).getAllByRole('blockquote').length).toBeGreaterThan(0);
  });

  test('in time order the words say how many engagements no day can be given to', () => {
    openCorpus(`${THORA_NDAHAFA}&time=forward`);
    expect(question()).toHaveTextContent('1 path of 3 engagements, and none shorter.');
    expect(question()).toHaveTextContent('4 engagements whose day no article tells are left out.');
  });

  test('of an island it is told how far its own engagements lead', () => {
    openCorpus('#paths=official:bjorg-vindsdottir~official:tashi-yongphelwa');
    expect(question()).toHaveTextContent(
      'Nothing in the 10 articles loaded connects Björg Vindsdóttir and Tashi Yongphelwa.',
    );
    expect(question()).toHaveTextContent(
      'From Tashi Yongphelwa, 2 engagements lead no further than to Marie-Ange Delcarmeaux.',
    );
    expect(inQuestion().getByRole('link', { name: 'Yongphelwa met Delcarmeaux' })).toBeInTheDocument();
    expect(inQuestion().queryByRole('button', { name: 'Show that' })).toBeNull();
  });

  test('else the nearest is named, with what it has in common, and the call that is denied', () => {
    openCorpus('#paths=official:bjorg-vindsdottir~official:maria-jose-ombunaga');
    expect(question()).toHaveTextContent(
      'The nearest to María José Ombúñaga that Björg Vindsdóttir reaches is José Ombúñez, in 4 engagements. José Ombúñez and María José Ombúñaga have in common: Uruguay.',
    );
    expect(question()).toHaveTextContent('María José Ombúñaga is named in no engagement that took place.');
    expect(question()).toHaveTextContent('Vindsdóttir’s call to Ombúñaga30 April 2021 · denied');
  });

  test('a meeting that is still to come connects nobody, and says so', () => {
    openCorpus('#paths=official:bjorg-vindsdottir~engagement:autumn-meeting');
    expect(question()).toHaveTextContent(
      'Björg Vindsdóttir is named in “Vindsdóttir and Żammit will meet in Reykjavík”.',
    );
    expect(question()).toHaveTextContent('“Vindsdóttir and Żammit will meet in Reykjavík” is still to come.');
  });

  test('many engagements of a step are shown when asked for', async () => {
    const { user } = openCorpus('#paths=country:IS~country:MT');
    expect(question()).toHaveTextContent(/Joined directly: \d\d engagements name both\./);
    const folds = () => inQuestion().getAllByRole('button', { name: /^Quotes: / });
    expect(folds()).toHaveLength(8);
    await user.click(inQuestion().getByRole('button', { name: /^Show \d+ more$/ }));
    expect(question()).toHaveTextContent(`${folds().length} engagements join them`);
    expect(folds().length).toBeGreaterThan(11);
    expect(document.body).not.toHaveFocus();
  });
});

/** From Ann to Bo by way of each of 25 others. */
const fan = (): Graph => {
  const invented = inventedGraph();
  const proof = { evidence: invented.officials[0]?.evidence ?? [] };
  const others = Array.from({ length: 25 }, (_, at) => `official:other-${at}` as const);
  const meeting = (a: string, b: string): Engagement =>
    inventedCall({
      id: `engagement:${`${a}-${b}`.replaceAll('official:', '')}`,
      participants: [a, b].map((id) => ({
        official: id as `official:${string}`,
        onBehalfOf: 'country:XA',
        role: 'participant',
        ...proof,
      })),
    });
  return inventedGraph({
    officials: [
      ...invented.officials,
      ...others.map((id) => ({ id, name: id.slice(9), aliases: [], posts: [], ...proof })),
    ],
    engagements: others.flatMap((id) => [meeting('official:ann', id), meeting(id, 'official:bo')]),
  });
};

test('of more paths than twenty, twenty are shown and the whole number is told', () => {
  openApp('#paths=official:ann~official:bo', opened(fan()));
  expect(question()).toHaveTextContent(
    '25 paths of 2 engagements, and none shorter. 20 of them are shown, taken evenly from each way that they begin.',
  );
  expect(inQuestion().getAllByRole('heading', { level: 3 })).toHaveLength(20);
});
