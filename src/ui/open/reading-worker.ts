/** The worker that reads graphs, so that the page goes on answering meanwhile. One job, then it is ended. */
import { doJob } from './do-job';
import type { FromReader, Job } from './job';

const tell = (message: FromReader) => postMessage(message);

addEventListener('message', async ({ data }: MessageEvent<Job>) => {
  const answer = await doJob(data, (progress) => tell({ type: 'progress', progress }));
  tell({ type: 'done', answer });
});

tell({ type: 'ready' });
