/** The worker of an open archive. It does one errand after the other, and lives as long as the archive is open. */
import { type Answered, runErrand, type Sent } from './errands';

const tell = (message: Answered) => postMessage(message);

addEventListener('message', async ({ data: { number, errand } }: MessageEvent<Sent>) => {
  try {
    tell({ number, result: await runErrand(errand) });
  } catch (error) {
    tell({ number, failed: error instanceof Error ? error.message : String(error) });
  }
});

tell({ ready: true });
