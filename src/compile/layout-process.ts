/** The process that lays out a large network, while others write. */
import type { Network, Places } from '../layout/kernel/network';
import { layOutLarge } from '../layout/large';
import { answerJobs } from './processes';

answerJobs((network: Network): Places => {
  const steps = layOutLarge(network);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
});
