import { parentPort, workerData } from 'node:worker_threads';
import { rules, type GivenSubject, type PageShare, type SiteRule } from '#audit';
import { Portal, type PortalInput } from '#disclosure';
import { lookAtShare, type PageBytes, type Share } from './look-at-share.ts';

/** What a worker is given once: everything that rules look at on pages, as plain data. */
export interface WorkerTask {
  readonly folder: string;
  readonly ruleIds: readonly string[];
  readonly given: Omit<GivenSubject, 'portal'>;
  readonly portal: PortalInput | undefined;
  readonly hash: boolean;
}

export interface WorkerAnswer {
  readonly index: number;
  readonly share: PageShare;
  readonly bytes: readonly PageBytes[];
}

const { folder, ruleIds, given, portal, hash } = workerData as WorkerTask;
const ownRules = ruleIds.map((id) => rules.find((rule) => rule.id === id) as SiteRule);
const subject: GivenSubject = { ...given, ...(portal && { portal: new Portal(portal) }) };

async function answer(share: Share): Promise<void> {
  const result = await lookAtShare({ folder, rules: ownRules, given: subject, hash }, share.pages);
  parentPort!.postMessage({ index: share.index, ...result } satisfies WorkerAnswer);
}

// A failure ends the worker, and its parent with the same error.
parentPort!.on('message', (share: Share) => void answer(share));
