/** The process that compiles batches, one for each message, until it is let go. */
import type { Batch } from './batch';
import { answerOf } from './compile-batches';

process.on('message', (batch: Batch) => process.send?.(answerOf(batch)));
