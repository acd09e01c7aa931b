/** The process that makes shares of an archive. */
import { makeShare } from './archive-share';
import { answerJobs } from './processes';

answerJobs(makeShare);
