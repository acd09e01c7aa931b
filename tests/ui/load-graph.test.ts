import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadGraph, openGraph } from '../../src/ui/load-graph';
import { article, articleText, articleWith } from '../graph/article';

/** The element of the page that holds or names its graph. */
const pageWith = (element: HTMLElement) => {
  element.id = 'graph';
  document.head.append(element);
  return document;
};
const script = (text: string) =>
  Object.assign(document.createElement('script'), { type: 'application/json', textContent: text });
const link = () => Object.assign(document.createElement('link'), { href: '/data/graph.json' });
const answering = (answer: () => Promise<Response>) => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return answer();
  });
  return asked;
};

const refusalOf = async (text: string) => {
  const loaded = await loadGraph(pageWith(script(text)));
  document.getElementById('graph')?.remove();
  return loaded.ok ? undefined : loaded.refusal;
};

afterEach(() => {
  document.getElementById('graph')?.remove();
  vi.unstubAllGlobals();
});

describe('opens', () => {
  test('the article, with every quote checked', () => {
    const open = openGraph(articleText);
    expect(open?.index.graph).toEqual(article);
    expect(open?.quoteStates.size).toBe(article.evidence.length);
  });

  test('a graph with a wrong quote: it opens, and the quote is known to be wrong', () => {
    const open = openGraph(JSON.stringify(articleWith(['evidence', 0, 'selector', 0, 'exact'], 'wrong')));
    const [first] = article.evidence;
    expect(first && open?.quoteStates.get(first.id)?.verified).toBe(false);
  });

  test('the graph that the page holds, without fetching', async () => {
    const asked = answering(() => Promise.reject(new Error('not to be asked')));
    expect((await loadGraph(pageWith(script(articleText)))).ok).toBe(true);
    expect(asked).toEqual([]);
  });

  test('the graph that lies beside the page', async () => {
    const asked = answering(async () => new Response(articleText));
    expect((await loadGraph(pageWith(link()))).ok).toBe(true);
    expect(asked).toEqual(['http://localhost:3000/data/graph.json']);
  });
});

describe('says what is wrong, and what to do', () => {
  test('when the text is not JSON, with the line', async () => {
    expect(await refusalOf(articleText.slice(0, 100))).toMatchObject({
      title: 'The graph file is not JSON',
      advice: 'It may be cut short, or another file may have its name.',
      problems: expect.arrayContaining([
        expect.objectContaining({ place: expect.stringMatching(/^line \d+/) }),
      ]),
    });
    expect((await refusalOf(''))?.title).toBe('The graph file is not JSON');
  });

  test('when the graph is of a newer format', async () => {
    expect(await refusalOf('{"formatVersion": 2}')).toEqual({
      title: 'The graph file is of another format version',
      advice: 'This page cannot tell what the file means, so it shows none of it.',
      problems: [
        {
          path: ['formatVersion'],
          message: expect.stringContaining('format version 2; this Readout reads version 1'),
        },
      ],
    });
  });

  test('when the graph is against the schema, problem by problem', async () => {
    const broken = { ...JSON.parse(articleText), title: 7, countries: [] };
    const refusal = await refusalOf(JSON.stringify(broken));
    expect(refusal?.title).toBe('The graph file is not as it should be');
    expect(refusal?.problems).toEqual(
      expect.arrayContaining([
        { path: ['title'], message: 'expected a text, found the number 7' },
        {
          path: ['officials', 0, 'posts', 0, 'country'],
          message: '"country:US" is not in this graph',
        },
      ]),
    );
  });

  test('when the file is missing', async () => {
    answering(async () => new Response('Not here', { status: 404, statusText: 'Not Found' }));
    expect(await loadGraph(pageWith(link()))).toEqual({
      ok: false,
      refusal: {
        title: 'The graph file is missing',
        advice:
          'http://localhost:3000/data/graph.json answered 404 Not Found. It should lie beside this page. Copy the whole folder to the host.',
        problems: [],
      },
    });
  });

  test('when the network fails', async () => {
    answering(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await loadGraph(pageWith(link()))).toEqual({
      ok: false,
      refusal: {
        title: 'The graph file could not be fetched',
        advice: 'http://localhost:3000/data/graph.json: Failed to fetch. Check the connection and reload.',
        problems: [],
      },
    });
  });

  test('when the page was opened from disk without its graph', async () => {
    answering(() => Promise.reject(new TypeError('Failed to fetch')));
    const page = pageWith(link());
    // jsdom's own page cannot be one from disk; of a page only these two are asked.
    const fromDisk = {
      getElementById: (id: string) => page.getElementById(id),
      location: { protocol: 'file:' },
    } as unknown as Document;
    expect(await loadGraph(fromDisk)).toMatchObject({
      refusal: {
        advice: expect.stringContaining(
          'A browser lets no page fetch files from disk. Open readout.html instead: it holds its graph.',
        ),
      },
    });
  });

  test('when the connection breaks in the middle of the file', async () => {
    const broken = new ReadableStream({ start: (stream) => stream.error(new Error('cut off')) });
    answering(async () => new Response(broken));
    expect(await loadGraph(pageWith(link()))).toMatchObject({
      ok: false,
      refusal: { title: 'The graph file could not be fetched' },
    });
  });

  test('when the page names no graph', async () => {
    expect(await loadGraph(document)).toMatchObject({
      ok: false,
      refusal: { title: 'This page names no graph' },
    });
  });
});
