/** The worker of an open archive. It does one errand after the other, and lives as long as the archive is open. */
import { type Answered, createRunner, type Sent } from './errands';

const runner = createRunner();
const tell = (message: Answered) => postMessage(message);

addEventListener('message', async ({ data }: MessageEvent<Sent>) => {
  if ('hold' in data) return runner.hold(data.hold);
  const { number, errand } = data;
  try {
    tell({ number, result: await runner.run(errand) });
  } catch (error) {
    tell({ number, failed: error instanceof Error ? error.message : String(error) });
  }
});

tell({ ready: true });
