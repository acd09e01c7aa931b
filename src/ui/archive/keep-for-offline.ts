/**
 * On a first visit the files that an archive begins with are there before the service worker is, which keeps what it sees
 * asked for. Once it answers, they are asked for once more: from the browser's own cache, where the host lets them be kept.
 */
export const keepForOffline = (addresses: readonly string[]): void => {
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (!workers || workers.controller) return;
  const askAgain = () => {
    for (const address of addresses) fetch(address).catch(() => {}); // then it is kept on the next visit
  };
  workers.addEventListener('controllerchange', askAgain, { once: true });
};
