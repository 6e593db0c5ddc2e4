import { parentPort, workerData } from 'node:worker_threads';
import { readBody, readingContextOf } from '#audit';
import { claim, type BodyAnswer, type BodyShare, type BodyThreadSettings } from './body-thread.ts';

const { settings, site, asOf, claims } = workerData as BodyThreadSettings;
const context = readingContextOf(settings, site, asOf);

// A failure ends the worker, and its parent with the same error.
parentPort!.on('message', ({ index, tasks }: BodyShare) => {
  if (claim(claims, index)) parentPort!.postMessage({ index, readings: tasks.map((task) => readBody(task, context)) } satisfies BodyAnswer);
});
