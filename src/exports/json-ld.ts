import {
  absoluteUrl,
  attachmentPath,
  dayOf,
  documentPath,
  isOfType,
  organPath,
  registerDataPath,
  type DisclosureDocument,
  type Organ,
  type Portal,
  type ValidityState,
} from '#disclosure';

const legalForce: Record<ValidityState, string> = {
  有效: 'https://schema.org/InForce',
  已修改: 'https://schema.org/PartiallyInForce',
  尚未施行: 'https://schema.org/NotInForce',
  失效: 'https://schema.org/NotInForce',
  废止: 'https://schema.org/NotInForce',
};

const registerFormats = [
  ['csv', 'text/csv'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['json', 'application/json'],
] as const;

/** An organ by its name and, where it has one, the address of its column. */
function namedOrgan(portal: Portal, id: string): object {
  return {
    '@type': 'GovernmentOrganization',
    name: portal.organName(id),
    ...(portal.organ(id) && { url: absoluteUrl(portal.site, organPath(id)) }),
  };
}

/**
 * schema.org data of a document page: `Legislation` for documents with a validity, `FAQPage` for a question, `Dataset` for a register, else `Article`.
 * @param answerHtml the text of a question's answer
 */
export function toJsonLd(portal: Portal, document: DisclosureDocument, answerHtml?: string): object {
  const { site } = portal;
  const validity = portal.validity(document);
  const publisher = document.issuers.map((id) => namedOrgan(portal, id));
  const common = {
    '@context': 'https://schema.org',
    url: absoluteUrl(site, documentPath(document)),
    name: document.title,
    inLanguage: 'zh-CN',
    datePublished: dayOf(document.published),
    ...(document.dated && { dateCreated: document.dated }),
    ...(document.summary && { description: document.summary }),
    ...(document.keywords && { keywords: document.keywords.join(',') }),
    ...(document.attachments && {
      encoding: document.attachments.map(({ file, title }) => ({
        '@type': 'MediaObject',
        name: title,
        contentUrl: absoluteUrl(site, attachmentPath(document.id, file)),
      })),
    }),
    publisher,
  };
  if (document.type === 'question-answer' && answerHtml !== undefined) {
    return {
      ...common,
      '@type': 'FAQPage',
      mainEntity: [{ '@type': 'Question', name: document.title, acceptedAnswer: { '@type': 'Answer', text: answerHtml } }],
    };
  }
  if (isOfType('register')(document)) {
    return {
      ...common,
      '@type': 'Dataset',
      description: document.summary ?? document.title,
      creator: namedOrgan(portal, document.owner),
      isAccessibleForFree: true,
      dateModified: document.updated ?? dayOf(document.published),
      ...(document.edition && { version: document.edition }),
      ...(document.licence && { license: document.licence }),
      distribution: registerFormats.map(([format, encodingFormat]) => ({
        '@type': 'DataDownload',
        encodingFormat,
        contentUrl: absoluteUrl(site, registerDataPath(document, format)),
      })),
    };
  }
  if (!validity) return { ...common, '@type': 'Article', headline: document.title, author: publisher };
  return {
    ...common,
    '@type': 'Legislation',
    legislationPassedBy: publisher,
    legislationLegalForce: legalForce[validity.state],
    ...(document.documentNumber && { legislationIdentifier: document.documentNumber }),
    ...(document.dated && { legislationDate: document.dated }),
    ...('effective' in document && document.effective && { legislationDateOfApplicability: document.effective }),
  };
}

/** schema.org data of an organ's page. */
export function organJsonLd(portal: Portal, organ: Organ): object {
  const { duties, address, phone, fax, email } = organ;
  return {
    '@context': 'https://schema.org',
    ...namedOrgan(portal, organ.id),
    ...(organ.shortNames && { alternateName: organ.shortNames }),
    ...(duties && { description: duties }),
    ...(address && { address }),
    ...(phone && { telephone: phone }),
    ...(fax && { faxNumber: fax }),
    ...(email && { email }),
    ...(organ.parent !== undefined && { parentOrganization: namedOrgan(portal, organ.parent) }),
  };
}

/** schema.org data of the front page. */
export function siteJsonLd(portal: Portal): object {
  const { site } = portal;
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentOrganization',
    name: portal.organName(site.organ),
    url: absoluteUrl(site, '/'),
    telephone: site.contact.phone,
    address: site.contact.address,
    ...(site.contact.email && { email: site.contact.email }),
  };
}
