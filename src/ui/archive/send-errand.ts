/** Sends errands to the archive's worker; does them on the page where no worker starts, or none answers any more. */
import { type NumbersOfOutline, numbersOf } from '../../graph/archive/outline-columns';
import { ownScriptAddress } from '../open/own-scripts';
import { type Answered, createRunner, type Errand, type Results, type Sent } from './errands';

export type SendErrand = <Kind extends Errand['kind']>(
  errand: Extract<Errand, { kind: Kind }>,
) => Promise<Results[Kind]>;

export interface Errands {
  /** Hands over the numbers that errands are about; to be called before any but those for shards are sent. */
  hold(numbers: NumbersOfOutline): void;
  readonly send: SendErrand;
  /** What is under way is not answered. */
  end(): void;
}

/** A worker that has not said a word after so many milliseconds will not. */
const MOST_SILENCE = 10_000;

interface Waiting {
  readonly errand: Errand;
  readonly done: (result: never) => void;
  readonly fail: (reason: Error) => void;
}

/** Starts the worker at once, so that it is there when it is wanted. */
export const startErrands = (): Errands => {
  const waiting = new Map<number, Waiting>();
  const here = createRunner();
  let last = 0;

  // The casts hold because the result of an errand is that of its kind.
  const onAnswer = (answer: Exclude<Answered, { ready: true }>) => {
    const asked = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ('result' in answer) asked?.done(answer.result as never);
    else asked?.fail(new Error(answer.failed));
  };
  const onEnd = () => {
    worker = Promise.resolve(undefined);
    for (const { errand, done, fail } of waiting.values())
      here.run(errand).then((result) => done(result as never), fail);
    waiting.clear();
  };
  let worker = startWorker(onAnswer, onEnd);
  const post = (there: Worker, message: Sent) => there.postMessage(message);

  return {
    hold: (numbers) => {
      here.hold(numbers);
      void worker.then((there) => there && post(there, { hold: numbersOf(numbers) }));
    },
    send: async (errand) => {
      const there = await worker;
      if (!there) return (await here.run(errand)) as never;
      return new Promise((done, fail) => {
        last += 1;
        waiting.set(last, { errand, done, fail });
        post(there, { number: last, errand });
      });
    },
    end: () => void worker.then((there) => there?.terminate()),
  };
};

/** Undefined where the worker never comes to run. */
const startWorker = async (
  onAnswer: (answer: Exclude<Answered, { ready: true }>) => void,
  onEnd: () => void,
): Promise<Worker | undefined> => {
  // The single file opens no archives, and brings no such worker along.
  if (typeof Worker === 'undefined' || import.meta.env.MODE === 'single') return undefined;
  try {
    const { default: address } = await import('./archive-worker?worker&url');
    const worker = new Worker(ownScriptAddress(address), { type: 'module' });
    return await new Promise((done) => {
      const giveUp = () => {
        clearTimeout(silence);
        worker.terminate();
        done(undefined);
        onEnd();
      };
      const silence = setTimeout(giveUp, MOST_SILENCE);
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        giveUp();
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
