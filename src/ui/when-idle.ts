/** Puts a task off until the page has nothing better to do, or it has been put off for some seconds. */
export const whenIdle = (task: () => void): void => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(task, { timeout: 4_000 });
  else setTimeout(task, 2_000);
};
