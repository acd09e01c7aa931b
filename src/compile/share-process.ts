/** The process that makes shares of an archive. */
import { makeShare } from './make-share';
import { answerJobs } from './processes';

answerJobs(makeShare);
