/** Has a file fetched from another host by the hidden page `elsewhere.html`, which goes when it is done or given up. */
import type { FromElsewhere, ToElsewhere } from './elsewhere-messages';
import { type Course, MOST_BYTES } from './job';

/** Bytes, or how it ended without them. */
export type FromHost =
  | { readonly type: 'done'; readonly content: Blob }
  | Exclude<FromElsewhere, { type: 'chunk' | 'done' }>;

/** Only for an address to whose host the reader has agreed. Rejects only where the signal does. */
export const fetchElsewhere = (url: URL, { signal, onProgress }: Course): Promise<FromHost> => {
  const frame = document.createElement('iframe');
  const channel = new MessageChannel();
  let giveUp = () => {};
  return new Promise<FromHost>((done, fail) => {
    giveUp = () => fail(signal.reason);
    signal.addEventListener('abort', giveUp);
    const chunks: ArrayBuffer[] = [];
    channel.port1.onmessage = ({ data }: MessageEvent<FromElsewhere>) => {
      if (data.type === 'chunk') {
        const { buffer, done: bytes, total } = data;
        chunks.push(buffer);
        onProgress({ stage: 'fetching', done: bytes, ...(total ? { total } : {}) });
      } else done(data.type === 'done' ? { type: 'done', content: new Blob(chunks) } : data);
    };
    frame.hidden = true;
    frame.title = 'One request to another host';
    frame.src = new URL('elsewhere.html', document.baseURI).href;
    frame.addEventListener(
      'load',
      () => {
        const order: ToElsewhere = { address: url.href, mostBytes: MOST_BYTES };
        frame.contentWindow?.postMessage(order, window.location.origin, [channel.port2]);
      },
      { once: true },
    );
    document.body.append(frame);
    if (signal.aborted) giveUp();
  }).finally(() => {
    signal.removeEventListener('abort', giveUp);
    channel.port1.close();
    frame.remove();
  });
};
