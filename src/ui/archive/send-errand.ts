/** Sends errands to the archive's worker; does them on the page where no worker starts, or none answers any more. */
import { ownScriptAddress } from '../open/own-scripts';
import { type Answered, type Errand, type Results, runErrand, type Sent } from './errands';

export type SendErrand = <Kind extends Errand['kind']>(
  errand: Extract<Errand, { kind: Kind }>,
) => Promise<Results[Kind]>;

export interface Errands {
  readonly send: SendErrand;
  /** What is under way is not answered. */
  end(): void;
}

/** A worker that has not said a word after so many milliseconds will not. */
const MOST_SILENCE = 10_000;

interface Waiting {
  readonly done: (result: never) => void;
  readonly fail: (reason: Error) => void;
}

/** Starts the worker at once, so that it is there when it is wanted. */
export const startErrands = (): Errands => {
  const waiting = new Map<number, Waiting>();
  let last = 0;

  const onAnswer = (answer: Exclude<Answered, { ready: true }>) => {
    const asked = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ('result' in answer) asked?.done(answer.result as never);
    else asked?.fail(new Error(answer.failed));
  };
  const onEnd = (reason: string) => {
    worker = Promise.resolve(undefined);
    for (const { fail } of waiting.values()) fail(new Error(reason));
    waiting.clear();
  };
  let worker = startWorker(onAnswer, onEnd);

  return {
    send: async (errand) => {
      const there = await worker;
      // The casts hold because the result of an errand is that of its kind.
      if (!there) return (await runErrand(errand)) as never;
      return new Promise((done, fail) => {
        last += 1;
        waiting.set(last, { done, fail });
        there.postMessage({ number: last, errand } satisfies Sent);
      });
    },
    end: () => void worker.then((there) => there?.terminate()),
  };
};

/** Undefined where the worker never comes to run. */
const startWorker = async (
  onAnswer: (answer: Exclude<Answered, { ready: true }>) => void,
  onEnd: (reason: string) => void,
): Promise<Worker | undefined> => {
  // The single file opens no archives, and brings no such worker along.
  if (typeof Worker === 'undefined' || import.meta.env.MODE === 'single') return undefined;
  try {
    const { default: address } = await import('./archive-worker?worker&url');
    const worker = new Worker(ownScriptAddress(address), { type: 'module' });
    return await new Promise((done) => {
      const giveUp = (reason: string) => {
        clearTimeout(silence);
        worker.terminate();
        done(undefined);
        onEnd(reason);
      };
      const silence = setTimeout(giveUp, MOST_SILENCE, 'no worker started');
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        giveUp(event.message);
      });
      worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
        if (!('ready' in data)) return onAnswer(data);
        clearTimeout(silence);
        done(worker);
      });
    });
  } catch {
    return undefined; // not allowed here, by the browser or by whoever embeds the page
  }
};
