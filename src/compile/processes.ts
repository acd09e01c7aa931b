/**
 * Work shared out among processes. Processes, because a thread would not be started with what makes Node read TypeScript.
 * What goes to and fro may hold typed arrays.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';

type Reply<Answer> = { readonly answer: Answer } | { readonly failed: string };

/**
 * Hands out jobs until all are answered. `script` is a module that calls `answerJobs`. Throws what a job throws; then the
 * processes are ended.
 */
export const inProcesses = async <Job, Answer>(
  script: URL,
  jobs: readonly Job[],
  done: (job: Job, answer: Answer) => void,
): Promise<void> => {
  const waiting = [...jobs].reverse();
  const processes = Math.min(availableParallelism(), jobs.length);
  const children: ChildProcess[] = [];
  const work = (): Promise<void> =>
    new Promise((finished, failed) => {
      const child = fork(script, { serialization: 'advanced' });
      children.push(child);
      const given: Job[] = [];
      // Several ahead, as who hands them out may be at work as well; towards the end few, so that all end together.
      const give = () => {
        while (given.length < Math.max(2, waiting.length / (2 * processes))) {
          const job = waiting.pop();
          if (job === undefined) break;
          given.push(job);
          child.send(job as object);
        }
        if (given.length === 0 && child.connected) child.disconnect();
      };
      child.on('message', (reply: Reply<Answer>) => {
        const job = given.shift();
        if ('failed' in reply) failed(new Error(reply.failed));
        else if (job !== undefined) {
          done(job, reply.answer);
          give();
        }
      });
      child.on('error', failed);
      child.on('exit', (code) => {
        if (code === 0 && given.length === 0) finished();
        else failed(new Error(`a process of the compiler ended with ${code}`));
      });
      give();
    });
  try {
    await Promise.all(Array.from({ length: processes }, work));
  } finally {
    for (const child of children) if (child.exitCode === null) child.kill();
  }
};

/** In a process of its own: answers each job that comes, in order, until no more can come. */
export const answerJobs = <Job, Answer>(answerOf: (job: Job) => Answer): void => {
  const reply = (job: Job): Reply<Answer> => {
    try {
      return { answer: answerOf(job) };
    } catch (error) {
      return { failed: error instanceof Error ? error.message : String(error) };
    }
  };
  process.on('message', (job: Job) => process.send?.(reply(job)));
};
