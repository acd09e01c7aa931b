/**
 * The script of `elsewhere.html`, a hidden page that makes one request to another host for the page around it, after the
 * reader has agreed to that host. Before it asks, it narrows its own policy to that host, so that the browser holds it to
 * the promise, redirects too. It stands alone: what it shares with the page around it is types.
 */
import type { FromElsewhere, ToElsewhere } from './elsewhere-messages';

/** Hosts are letters, digits, dots and hyphens, or an IPv6 address: nothing that would mean something in a policy. */
const PLAIN_ORIGIN = /^https?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d+)?$/;

const narrowPolicyTo = (origin: string): void => {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src ${origin}`;
  document.head.append(policy);
};

const fetchFor = async ({ address, mostBytes }: ToElsewhere, port: MessagePort): Promise<void> => {
  const tell = (message: FromElsewhere, transfer: Transferable[] = []) => port.postMessage(message, transfer);
  const url = new URL(address);
  if (!PLAIN_ORIGIN.test(url.origin)) return tell({ type: 'failed', reason: `${url.host} is no plain host` });
  narrowPolicyTo(url.origin);
  try {
    const response = await fetch(url, {
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    if (!response.ok) {
      const { status, statusText } = response;
      return tell({ type: 'answered', status: `${status} ${statusText}`.trim() });
    }
    const total = Number(response.headers.get('content-length')) || undefined;
    const reader = response.body?.getReader();
    let done = 0;
    for (;;) {
      const chunk = await reader?.read();
      if (!chunk || chunk.done) break;
      done += chunk.value.length;
      if (done > mostBytes) {
        await reader?.cancel();
        return tell({ type: 'too large', bytes: done });
      }
      const { buffer } = chunk.value.slice();
      tell({ type: 'chunk', buffer, done, ...(total && total >= done ? { total } : {}) }, [buffer]);
    }
    tell({ type: 'done' });
  } catch (error) {
    tell({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
};

const onMessage = ({ origin, source, data, ports: [port] }: MessageEvent<ToElsewhere>) => {
  if (origin !== window.location.origin || source !== window.parent || source === window || !port) return;
  window.removeEventListener('message', onMessage); // one request, and no other
  fetchFor(data, port);
};
window.addEventListener('message', onMessage);
