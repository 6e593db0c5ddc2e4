import type { DocumentOf } from './document-types/index.ts';

/** Who answers questions about a policy: 谁起草、谁解读. */
export function draftingOrgan(policy: DocumentOf<'normative-document' | 'policy-document'>): string {
  return policy.draftedBy ?? policy.issuers[0]!;
}
