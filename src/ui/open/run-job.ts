/** Has a job done in a worker, which is ended when it is done or given up; on the page itself where no worker starts. */
import type { Checked } from '../../graph/check/check-graph';
import { type Course, type FromReader, type Job, refused } from './job';
import { ownScriptAddress } from './own-scripts';

const TOO_MUCH = 'It may be too much for this browser.';

/** Rejects only where the signal does. */
export const runJob = async (job: Job, course: Course): Promise<Checked> => {
  course.signal.throwIfAborted();
  const worker = await startWorker();
  if (worker) {
    const answer = await askWorker(worker, job, course);
    if (answer) return answer;
  }
  const { doJob } = await import('./do-job');
  const answer = await doJob(job, course.onProgress);
  course.signal.throwIfAborted();
  return answer;
};

const startWorker = async (): Promise<Worker | undefined> => {
  if (typeof Worker === 'undefined') return undefined;
  try {
    const { default: address } = await import('./reading-worker?worker&url');
    return new Worker(ownScriptAddress(address), { type: 'module' });
  } catch {
    return undefined; // not allowed here, by the browser or by whoever embeds the page
  }
};

/** Undefined where the worker never came to run. */
const askWorker = (
  worker: Worker,
  job: Job,
  { signal, onProgress }: Course,
): Promise<Checked | undefined> => {
  let isReady = false;
  let giveUp = () => {};
  return new Promise<Checked | undefined>((done, fail) => {
    giveUp = () => fail(signal.reason);
    signal.addEventListener('abort', giveUp);
    worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
      if (data.type === 'ready') {
        isReady = true;
        worker.postMessage(job);
      } else if (data.type === 'progress') onProgress(data.progress);
      else done(data.answer);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      done(isReady ? refused('The graph could not be read', TOO_MUCH, event.message) : undefined);
    });
    if (signal.aborted) giveUp();
  }).finally(() => {
    signal.removeEventListener('abort', giveUp);
    worker.terminate();
  });
};
