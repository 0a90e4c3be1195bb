import { Worker } from 'node:worker_threads';
import { failed } from '../../contract/problem.ts';
import type { Result } from '../../contract/problem.ts';
import type {
  AnalysisWork,
  ReportProgress,
  TakePart,
  WorkKind,
  WorkMessage,
  WorkOrder,
} from './analysis-task.ts';

/**
 * Most memory for the worker's JavaScript values, in megabytes: a set of ten 500,000-word texts
 * needs about a third. The limit does not count the bytes of files (Node's documentation of
 * `resourceLimits`); those are capped where files are read.
 */
const WORKER_MEMORY = 2_048;

/**
 * How long cancelled work may still take, in milliseconds, before its thread is ended. Wording is
 * looked for at each key pressed and cancelled by the next one; a new thread each time would have
 * to load the engine and index the documents again, which takes longer than the search.
 */
const GRACE = 200;

/** Runs long work beside the main thread, one piece at a time, in the order in which it came. */
export interface Analyst {
  /**
   * `job` is the name by which it can be cancelled; `take` gets what work in parts gives, until it
   * is cancelled. Never rejects.
   */
  run<K extends WorkKind>(
    job: string,
    kind: K,
    takes: AnalysisWork[K]['takes'],
    progress?: ReportProgress,
    take?: TakePart,
  ): Promise<Result<AnalysisWork[K]['gives']>>;
  /** Ends a job at once; it answers with `cancelled`. Unknown names are ignored. */
  cancel(job: string): void;
  close(): void;
}

interface QueuedWork {
  readonly job: string;
  readonly order: WorkOrder;
  readonly progress: ReportProgress | undefined;
  readonly take: TakePart | undefined;
  readonly answer: (result: Result<unknown>) => void;
}

/**
 * Starts an analyst whose worker is started when there is work, and again when it has died.
 * `memory` is the most its JavaScript values may take, in megabytes.
 */
export function startAnalyst(address: URL, memory: number = WORKER_MEMORY): Analyst {
  const pool = new AnalysisPool(address, memory);
  return {
    run: (job, kind, takes, progress, take) => pool.run(job, kind, takes, progress, take),
    cancel: (job) => pool.cancel(job),
    close: () => pool.close(),
  };
}

class AnalysisPool {
  readonly #address: URL;
  readonly #memory: number;
  #worker: Worker | null = null;
  #queue: QueuedWork[] = [];
  #running: QueuedWork | null = null;
  #orders = 0;
  #closed = false;

  constructor(address: URL, memory: number) {
    this.#address = address;
    this.#memory = memory;
  }

  run<K extends WorkKind>(
    job: string,
    kind: K,
    takes: AnalysisWork[K]['takes'],
    progress?: ReportProgress,
    take?: TakePart,
  ): Promise<Result<AnalysisWork[K]['gives']>> {
    if (this.#closed) return Promise.resolve(cancelledResult());
    return new Promise((resolve) => {
      this.#orders += 1;
      const order = { order: this.#orders, kind, takes };
      const answer = (result: Result<unknown>): void =>
        resolve(result as Result<AnalysisWork[K]['gives']>);
      this.#queue.push({ job, order, progress, take, answer });
      this.#next();
    });
  }

  cancel(job: string): void {
    const cancelled = this.#queue.filter((work) => work.job === job);
    this.#queue = this.#queue.filter((work) => work.job !== job);
    if (this.#running?.job === job) {
      cancelled.push(this.#running);
      this.#abandon(this.#running);
    }
    for (const work of cancelled) work.answer(cancelledResult());
  }

  close(): void {
    this.#closed = true;
    const left = [...(this.#running ? [this.#running] : []), ...this.#queue];
    this.#queue = [];
    this.#dropWorker();
    for (const work of left) work.answer(cancelledResult());
  }

  /** Answers nobody any more. The worker is ended when it does not come to an end by itself soon. */
  #abandon(work: QueuedWork): void {
    const abandoned = {
      ...work,
      progress: undefined,
      take: undefined,
      answer: () => undefined,
    };
    this.#running = abandoned;
    setTimeout(() => {
      if (this.#running !== abandoned) return;
      this.#dropWorker();
      this.#next();
    }, GRACE);
  }

  #next(): void {
    if (this.#running) return;
    const work = this.#queue.shift();
    if (!work) {
      // An idle worker must not keep the process alive.
      this.#worker?.unref();
      return;
    }
    this.#running = work;
    this.#worker ??= this.#startWorker();
    this.#worker.ref();
    this.#worker.postMessage(work.order);
  }

  #startWorker(): Worker {
    const worker = new Worker(this.#address, {
      resourceLimits: { maxOldGenerationSizeMb: this.#memory },
    });
    worker.on('message', (message: WorkMessage) => this.#receive(message));
    worker.on('error', (error) => this.#lose(worker, error));
    worker.on('exit', (code) => this.#lose(worker, new Error(`exit code ${code}`)));
    return worker;
  }

  #receive(message: WorkMessage): void {
    const running = this.#running;
    if (running?.order.order !== message.order) return;
    if (message.type === 'progress') {
      running.progress?.(message.stage, message.done, message.total);
      return;
    }
    if (message.type === 'part') {
      running.take?.(message.part);
      return;
    }
    this.#running = null;
    running.answer(message.result);
    this.#next();
  }

  /** A worker that died takes one piece of work with it; the others go on in a new one. */
  #lose(worker: Worker, error: unknown): void {
    if (this.#worker !== worker) return;
    const running = this.#running;
    this.#dropWorker();
    running?.answer(lostResult(error));
    this.#next();
  }

  #dropWorker(): void {
    const worker = this.#worker;
    this.#worker = null;
    this.#running = null;
    void worker?.terminate();
  }
}

function cancelledResult(): Result<never> {
  return failed('cancelled', 'Cancelled.');
}

function lostResult(error: unknown): Result<never> {
  const outOfMemory =
    error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  const reason = outOfMemory
    ? 'needed more memory than it may have; remove the largest documents and try again'
    : `stopped unexpectedly (${error instanceof Error ? error.message : String(error)}); try again, and if it stops again leave out the document added last`;
  return failed('internal', `The analysis ${reason}. Your documents and notes are unharmed.`);
}
