import { parentPort } from 'node:worker_threads';
import type { WorkMessage, WorkOrder } from './analysis-task.ts';
import { doWork } from './do-work.ts';

/**
 * The thread that reads documents and makes findings, so that the window's own thread never
 * waits. It keeps nothing that it could not make again, so it can be ended at any moment.
 */
const port = parentPort;
if (!port) throw new Error('the analysis worker was started outside a worker thread');

port.on('message', (order: WorkOrder) => {
  const send = (message: WorkMessage): void => port.postMessage(message);
  const progress = (stage: string, done: number, total: number): void =>
    send({ order: order.order, type: 'progress', stage, done, total });
  const give = (part: unknown): void => send({ order: order.order, type: 'part', part });
  void doWork(order.kind, order.takes, progress, give).then(
    (result) => send({ order: order.order, type: 'result', result }),
    // A fault of ours ends the thread; the pool tells the user and starts another one.
    (error: unknown) => {
      setImmediate(() => {
        throw error;
      });
    },
  );
});
