import type { Day, DisclosureDocument } from '#disclosure';
import { keepPersonsIn, personsIn } from './personal-data/survey.ts';
import type { PersonFindings } from './personal-data/surveyor.ts';
import { issuedOn, keepProof, proofreadBody, type ProofOfTexts } from './proofread-texts.ts';
import type { ReadingContext } from './reading-context.ts';
import type { TextBody } from './rule.ts';
import { fingerprintIn, keepFingerprint, type TextFingerprint } from './text-fingerprint.ts';

/** A body that can be read before the rest of the content is known; plain data that can be handed from thread to thread. */
export interface BodyTask {
  readonly file: string;
  readonly body: TextBody;
  /** The day that deadlines in it are measured by. */
  readonly issued: Day | null;
}

/** What is seen in a body alone: the costliest part of the content audit; plain data too. */
export interface BodyReading {
  readonly proof: ProofOfTexts;
  readonly persons: PersonFindings;
  readonly fingerprint: TextFingerprint;
}

/** @param document what the file was read as; `undefined` for a page, or where it could not be read */
export function toBodyTask(file: string, body: TextBody, document: DisclosureDocument | undefined): BodyTask {
  return { file, body, issued: document ? issuedOn(document) : null };
}

export function readBody({ file, body, issued }: BodyTask, context: ReadingContext): BodyReading {
  return { proof: proofreadBody(file, body, context, issued), persons: personsIn(file, body, context), fingerprint: fingerprintIn(body) };
}

/** Gives the audit what another thread has seen, so that it does not look again. */
export function keepBodyReading({ file, body }: BodyTask, context: ReadingContext, { proof, persons, fingerprint }: BodyReading): void {
  keepProof(body, context, proof);
  keepPersonsIn(file, body, context, persons);
  keepFingerprint(body, fingerprint);
}
