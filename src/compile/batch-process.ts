/** The process that compiles batches and keeps them. */
import { type Batch, compileBatch } from './batch';
import { answerJobs } from './processes';

answerJobs((batch: Batch): null => {
  compileBatch(batch);
  return null; // what is kept can be read sooner than it could be sent
});
