/** Something on a page that names an address. */
export interface PageReference {
  /**
   * `link` is for people or machines to follow, `canonical` names the page itself, `form` is where a form goes, `connection` opens a
   * connection in advance or tells of a click, `base` is what relative addresses begin at; everything else is fetched with the page.
   */
  readonly kind: 'link' | 'canonical' | 'form' | 'connection' | 'base' | 'image' | 'script' | 'style' | 'media' | 'frame' | 'icon' | 'preload';
  readonly element: string;
  readonly attribute: string;
  /** As written, entities decoded. */
  readonly value: string;
  /** What a link is called: its text, the alternatives of its images or its label, white space folded. */
  readonly text: string;
  /** `rel` of a link that people follow. */
  readonly rel?: string;
  /** Whether no reader sees the link (`hidden`, `aria-hidden`, out of sight). */
  readonly hidden?: boolean;
}

type Kind = PageReference['kind'];

const unfetched: ReadonlySet<Kind> = new Set(['link', 'canonical', 'form', 'connection', 'base']);

/** Whether a browser fetches the address while showing the page. */
export function isFetched(reference: PageReference): boolean {
  return !unfetched.has(reference.kind);
}

type ReferenceAttributes = readonly (readonly [attribute: string, kind: Kind])[];

const image: ReferenceAttributes = [
  ['src', 'image'],
  ['srcset', 'image'],
];
const media: ReferenceAttributes = [['src', 'media']];
const drawing: ReferenceAttributes = [
  ['href', 'image'],
  ['xlink:href', 'image'],
];

/** Attributes that name addresses, by element; `href` of `a` and `link` is handled apart. */
export const referenceAttributes: ReadonlyMap<string, ReferenceAttributes> = new Map<string, ReferenceAttributes>([
  ['base', [['href', 'base']]],
  ['body', [['background', 'image']]],
  ['table', [['background', 'image']]],
  ['td', [['background', 'image']]],
  ['a', [['ping', 'connection']]],
  ['area', [['href', 'link']]],
  ['blockquote', [['cite', 'link']]],
  ['q', [['cite', 'link']]],
  ['img', image],
  [
    'source',
    [
      ['src', 'media'],
      ['srcset', 'image'],
    ],
  ],
  [
    'video',
    [
      ['src', 'media'],
      ['poster', 'image'],
    ],
  ],
  ['audio', media],
  ['track', media],
  ['script', [['src', 'script']]],
  ['iframe', [['src', 'frame']]],
  ['frame', [['src', 'frame']]],
  ['embed', [['src', 'frame']]],
  ['object', [['data', 'frame']]],
  ['form', [['action', 'form']]],
  ['button', [['formaction', 'form']]],
  [
    'input',
    [
      ['src', 'image'],
      ['formaction', 'form'],
    ],
  ],
  ['use', drawing],
  ['image', drawing],
]);

const linkKinds: readonly (readonly [word: string, kind: Kind])[] = [
  ['stylesheet', 'style'],
  ['canonical', 'canonical'],
  ['icon', 'icon'],
  ['apple-touch-icon', 'icon'],
  ['mask-icon', 'icon'],
  ['modulepreload', 'script'],
  ['preload', 'preload'],
  ['prefetch', 'preload'],
  ['prerender', 'preload'],
  ['manifest', 'preload'],
  ['preconnect', 'connection'],
  ['dns-prefetch', 'connection'],
];

/** The kind of a `<link>`; a relation that no browser acts on (`alternate`, `license`) is a link to follow. */
export function kindOfRelation(rel: string): Kind {
  const words = rel.toLowerCase().split(/\s+/);
  return linkKinds.find(([word]) => words.includes(word))?.[1] ?? 'link';
}

/** The addresses in a `srcset` value, as the HTML standard reads it: commas inside an address do not separate. */
export function candidatesOf(srcset: string): string[] {
  return [...srcset.matchAll(/[\s,]*(\S+?)(?:,+(?=\s|$)|\s+[^,]*(?:,|$)|\s*$)/g)].map((match) => match[1]!);
}

/** The address in `<meta http-equiv="refresh" content="0; url=…">`; `undefined` when it only reloads. */
export function refreshTarget(content: string): string | undefined {
  const target = /;\s*url\s*=\s*(.*)$/i.exec(content)?.[1]?.trim();
  return target?.replace(/^(["'])(.*)\1$/, '$2');
}
