import { parentPort, workerData } from 'node:worker_threads';
import { readBody, readingContextOf, type BodyReading, type BodyTask } from '#audit';
import type { BodyThreadSettings } from './body-thread.ts';

const { settings, site, asOf } = workerData as BodyThreadSettings;
const context = readingContextOf(settings, site, asOf);

// A failure ends the worker, and its parent with the same error.
parentPort!.on('message', (tasks: readonly BodyTask[]) => {
  parentPort!.postMessage(tasks.map((task) => readBody(task, context)) satisfies readonly BodyReading[]);
});
