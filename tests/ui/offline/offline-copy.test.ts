import { expect, test } from 'vitest';
import { createOfflineCopy } from '../../../src/ui/offline/offline-copy';

/** A browser's registration and container of workers, as far as the page looks at them. */
const createBrowser = (controller: object | null = null) => {
  const sent: unknown[] = [];
  const worker = () =>
    Object.assign(new EventTarget(), { postMessage: (message: unknown) => sent.push(message) });
  const registration = Object.assign(new EventTarget(), {
    active: null as EventTarget | null,
    waiting: null as EventTarget | null,
    installing: null as EventTarget | null,
  });
  const asked: unknown[] = [];
  const workers = Object.assign(new EventTarget(), {
    controller,
    register: async (...args: unknown[]) => {
      asked.push(args);
      return registration;
    },
  });
  const later: (() => void)[] = [];
  let reloads = 0;
  const copy = createOfflineCopy({
    workers: workers as unknown as ServiceWorkerContainer, // all that is used of it is there
    address: new URL('sw.js', document.baseURI).href,
    whenIdle: (task) => later.push(task),
    reload: () => {
      reloads += 1;
    },
  });
  const becomeIdle = async () => {
    for (const task of later.splice(0)) task();
    await Promise.resolve();
    await Promise.resolve();
  };
  /** A version comes in: it is installed, and waits or becomes the active one. */
  const install = (to: 'active' | 'waiting') => {
    const coming = worker();
    registration.installing = coming;
    registration.dispatchEvent(new Event('updatefound'));
    registration.installing = null;
    registration[to] = coming;
    coming.dispatchEvent(new Event('statechange'));
  };
  const takeOver = () => workers.dispatchEvent(new Event('controllerchange'));
  return { copy, asked, sent, becomeIdle, install, takeOver, reloads: () => reloads };
};

test('asks for the worker when there is nothing else to do, and never out of a cache', async () => {
  const { asked, becomeIdle } = createBrowser();
  expect(asked).toEqual([]);
  await becomeIdle();
  expect(asked).toEqual([[new URL('sw.js', document.baseURI).href, { updateViaCache: 'none' }]]);
});

test('the first version is no new one, and its taking over reloads nothing', async () => {
  const { copy, becomeIdle, install, takeOver, reloads } = createBrowser();
  await becomeIdle();
  install('active');
  takeOver();
  expect(copy.state()).toEqual({ isKept: true, isNewVersionHere: false });
  expect(reloads()).toBe(0);
});

test('a version that waits is told of; taken, it reloads the page once', async () => {
  const { copy, sent, becomeIdle, install, takeOver, reloads } = createBrowser({});
  let heard = 0;
  copy.subscribe(() => {
    heard += 1;
  });
  await becomeIdle();
  install('active');
  install('waiting');
  expect(copy.state()).toEqual({ isKept: true, isNewVersionHere: true });
  expect(heard).toBe(2);
  copy.takeNewVersion();
  expect(sent).toEqual([{ type: 'use-new-version' }]);
  expect(reloads()).toBe(0);
  takeOver();
  takeOver();
  expect(reloads()).toBe(1);
});

test('destroyed before it was idle it registers nothing, and can be destroyed twice', async () => {
  const { copy, asked, becomeIdle, takeOver, reloads } = createBrowser({});
  copy.destroy();
  copy.destroy();
  await becomeIdle();
  takeOver();
  expect(asked).toEqual([]);
  expect(reloads()).toBe(0);
});
