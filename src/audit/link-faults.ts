import { documentPath, findNearest, type Portal } from '#disclosure';
import { unknownDocumentCause, withheldDocumentCause } from './references.ts';
import type { MarkdownLink } from './markdown-links.ts';
import { formerAddresses, portalAddresses } from './portal-addresses.ts';
import type { ContentSubject } from './rule.ts';

/** What is wrong with a link, in words. */
export interface LinkFault {
  readonly message: string;
  readonly fix: string;
  /** Set where a document that is not there, or not published, is what is wrong. */
  readonly cause?: string;
}

const allowedSchemes = ['https', 'http', 'mailto', 'tel'];
const windowsPath = /^(?:[A-Za-z]:[\\/]|\\\\)/;
const ipv4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1)!;
}

/** Judges the addresses that stand in texts, against what the portal will have; made once for all texts. */
export class LinkJudge {
  readonly #portal: Portal;
  readonly #subject: ContentSubject;
  readonly #addresses: ReadonlySet<string>;
  readonly #former: ReadonlyMap<string, string>;
  /** Addresses by their lower-case form, for slips in case. */
  readonly #folded: ReadonlyMap<string, string>;
  readonly #files: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #unreadableColumns: ReadonlySet<string>;
  readonly #unreadableFiles: ReadonlySet<string>;

  constructor(subject: ContentSubject) {
    this.#subject = subject;
    this.#portal = subject.portal;
    this.#addresses = portalAddresses(subject.portal);
    this.#former = formerAddresses(subject.portal);
    this.#folded = new Map([...this.#addresses].map((address) => [address.toLowerCase(), address]));
    const files = Map.groupBy(subject.attachments, ({ document }) => document);
    this.#files = new Map([...files].map(([document, entries]) => [document, new Set(entries.map(({ file }) => file))]));
    this.#unreadableColumns = new Set(subject.unreadable.values());
    this.#unreadableFiles = new Set(subject.problems.map((problem) => problem.where.file));
  }

  /** @param owner id of the document or page in which the link stands */
  faultOf(link: MarkdownLink, owner: string): LinkFault | undefined {
    const { kind, text } = link;
    const written = link.target.trim();
    // The page makes a link of an address that a sentence names.
    const target = kind === 'autolink' && /^www\./i.test(written) ? `http://${written}` : written;
    if (kind === 'broken') return brokenLink(link);
    if (target === '' || target === '#') {
      return { message: text ? `链接“${text}”没有写地址。` : '有一个链接或图片没有写地址。', fix: '补上地址；不需要链接的，只留文字。' };
    }
    if (kind === 'link' && text === '') return { message: `指向 ${target} 的链接没有文字，读者看不到。`, fix: '在方括号里写上所指文件的名称。' };
    if (target.startsWith('#') || (kind === 'autolink' && this.#isFrontDoor(target))) return undefined;
    const fault = this.#faultOfAddress(target, owner);
    if (fault) return fault;
    const embedded = kind === 'image' || kind === 'embed';
    return embedded && /^(?:https?:)?\/\//i.test(target)
      ? {
          message: `图片或音视频 ${target} 在别的网站上，读者打开本页时会向那个网站发出请求。`,
          fix: `取得许可后下载，放到 attachments/${owner}/，只写文件名。`,
        }
      : undefined;
  }

  /** Reports name the portal by its address. */
  #isFrontDoor(target: string): boolean {
    if (!URL.canParse(target)) return false;
    const { host, pathname, search, hash } = new URL(target);
    return host === new URL(this.#portal.site.site).host && pathname + search + hash === '/';
  }

  #faultOfAddress(target: string, owner: string): LinkFault | undefined {
    const folder = `attachments/${owner}/`;
    if (windowsPath.test(target) || /^file:/i.test(target)) {
      return { message: `链接写的是本机上的路径“${target}”，别人打不开。`, fix: `把文件放到 ${folder}，链接只写文件名“${fileNameOf(target)}”。` };
    }
    if (/\s/.test(target)) {
      return { message: `链接的地址“${target}”里有空格。`, fix: `写作 ${target.replace(/\s/g, '%20')}；文件名最好改成没有空格的。` };
    }
    if (/^[a-z]+：|^[a-z]+:\/{0,2}[／：]/i.test(target)) {
      return { message: `链接的地址“${target}”里有全角符号。`, fix: `改成半角：${target.replaceAll('：', ':').replaceAll('／', '/')}。` };
    }
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(target)?.[1]?.toLowerCase();
    if (scheme !== undefined && !allowedSchemes.includes(scheme)) {
      return { message: `链接的地址以 ${scheme}: 开头，网页上不能这样写。`, fix: '改成 https:// 开头的网址、以 / 开头的本站路径，或附件的文件名。' };
    }
    if (scheme === 'http' || scheme === 'https') return this.#faultOfWebAddress(target);
    if (scheme !== undefined) return undefined;
    if (target.startsWith('//')) return { message: `链接的地址“${target}”缺少协议。`, fix: `改成 https:${target}。` };
    if (/^www\./i.test(target))
      return this.#faultOfWebAddress(`https://${target}`) ?? { message: `链接的地址“${target}”缺少协议。`, fix: `改成 https://${target}。` };
    const path = decode(target.replace(/[?#].*$/, ''));
    if (path === undefined) return { message: `链接的地址“${target}”里的百分号写法不对。`, fix: '改成原来的文字，或核对百分号后的两位。' };
    return path.startsWith('/') ? this.#faultOfPath(path) : this.#faultOfFileName(path, owner);
  }

  #faultOfWebAddress(target: string): LinkFault | undefined {
    if (!URL.canParse(target)) return { message: `链接的地址“${target}”不是正确的网址。`, fix: '核对后改正。' };
    const url = new URL(target);
    const host = url.hostname;
    if (ipv4.test(host) || host.startsWith('[') || !host.includes('.') || host.endsWith('.localhost') || host.endsWith('.local')) {
      return { message: `链接指向 ${host}，这是本机、内部网络或 IP 地址，公众打不开。`, fix: '改成对外公布的域名网址；没有的，去掉链接。' };
    }
    const { site, base } = this.#portal.site;
    if (url.host !== new URL(site).host || !url.pathname.startsWith(base)) return undefined;
    const path = decode(url.pathname.slice(base.length - 1)) ?? url.pathname;
    return { message: `链接写了本站的完整网址 ${target}，换域名或换位置后会失效。`, fix: `只写路径：${path}${url.search}${url.hash}。` };
  }

  #faultOfPath(path: string): LinkFault | undefined {
    const list = path.replace(/page\/(?:[2-9]|[1-9]\d+)\/$/, '');
    if (this.#addresses.has(path) || (list !== path && this.#addresses.has(list))) return undefined;
    const attachment = /^\/attachments\/([^/]+)\/(.+)$/.exec(path);
    if (attachment) return this.#faultOfAttachment(path, attachment[1]!, attachment[2]!);
    const notFound = `链接指向 ${path}，本站没有这个地址。`;
    const corrected = this.#correct(path);
    if (corrected !== undefined) return { message: notFound, fix: `改成 ${corrected}。` };
    if (this.#mayLeadToUnreadable(path)) return undefined;
    const [column, id] = path.slice(1).replace(/\/$/, '').split('/') as [string, string | undefined];
    const named = id ?? column;
    if (this.#portal.anyDocument(named)) {
      return {
        message: `链接指向 ${path}，那份文件不是主动公开的，网站上没有。`,
        fix: '去掉链接；也不要在公开的文字里引用它的内容。',
        cause: withheldDocumentCause(named),
      };
    }
    const known = this.#portal.column(column);
    if (id === undefined && known)
      return { message: `链接指向 ${path}，栏目“${known.title}”还没有内容，网站上没有这一页。`, fix: '去掉链接，或先在该栏目发布文件。' };
    const nearest = this.#nearest(column, id);
    return {
      message: `${notFound}${nearest ? `是否为 ${nearest}？` : ''}`,
      fix: '核对地址：文件写 /栏目编号/文件编号/，栏目写 /栏目编号/。',
      ...(id !== undefined && known && { cause: unknownDocumentCause(id) }),
    };
  }

  /** Whether the page would perhaps be there if every file could be read; the unreadable file is told already. */
  #mayLeadToUnreadable(path: string): boolean {
    const parts = path
      .split('/')
      .map((part) => part.replace(/\.\w+$/, ''))
      .filter(Boolean);
    const [first, second] = parts as [string | undefined, string | undefined];
    if (parts.some((part) => this.#subject.unreadable.has(part))) return true;
    const isList = second === undefined || second === 'year' || first === 'data' || first === 'feeds' || first === 'organs';
    if (isList && parts.some((part) => this.#unreadableColumns.has(part))) return true;
    if (first === 'organs') return this.#unreadableFiles.has('organs.yaml');
    if (second === undefined)
      return !this.#subject.settings.columnsComplete || ['md', 'mdx'].some((ending) => this.#unreadableFiles.has(`pages/${first}.${ending}`));
    return false;
  }

  /** The address that was probably meant, if a slip of the usual kinds explains it. */
  #correct(path: string): string | undefined {
    const { base } = this.#portal.site;
    const plain = path
      .replace(/(?:index)?\.(?:html?|mdx?|yaml)$/i, '')
      .replace(/\/*$/, '/')
      .replace(/\/{2,}/g, '/');
    const forms = [path, plain, ...(base !== '/' && plain.startsWith(base) ? [plain.slice(base.length - 1)] : [])];
    for (const form of forms) {
      const address = this.#folded.get(form.toLowerCase()) ?? this.#former.get(form);
      if (address !== undefined) return address;
    }
    const document = this.#portal.document(plain.split('/').at(-2) ?? '');
    return document && documentPath(document);
  }

  #nearest(column: string, id: string | undefined): string | undefined {
    if (id === undefined)
      return findNearest(
        `/${column}/`,
        [...this.#portal.columns, ...this.#portal.pages].map((entry) => `/${entry.id}/`).filter((address) => this.#addresses.has(address)),
      );
    const nearest = findNearest(
      id,
      this.#portal.inColumn(column).map((document) => document.id),
    );
    return nearest && `/${column}/${nearest}/`;
  }

  #faultOfAttachment(path: string, documentId: string, file: string): LinkFault | undefined {
    const document = this.#portal.document(documentId);
    if (!document) {
      if (this.#subject.unreadable.has(documentId) || this.#portal.page(documentId)) return undefined;
      return { message: `链接指向 ${path}，没有公开的文件“${documentId}”。`, fix: '核对附件所属文件的编号。' };
    }
    const fault = this.#faultOfFileName(file, documentId);
    if (fault) return fault;
    const listed = document.attachments?.some((attachment) => attachment.file === file);
    if (listed || this.#subject.bodies.get(document.source.file)?.text.includes(file)) return undefined;
    return {
      message: `链接指向 ${path}，而 ${document.source.file} 没有列出这个附件，它不会发布。`,
      fix: `在 ${document.source.file} 的 attachments 里列出“${file}”。`,
    };
  }

  #faultOfFileName(written: string, owner: string): LinkFault | undefined {
    const name = written.replace(/^(?:\.\/)+/, '');
    const files = this.#files.get(owner) ?? new Set<string>();
    if (files.has(name)) return undefined;
    const own = fileNameOf(name);
    const document = this.#portal.document(own.replace(/\.(?:mdx?|yaml|html?)$/i, ''));
    if (document) return { message: `链接写的是“${written}”。`, fix: `链接到本站的文件写路径：${documentPath(document)}。` };
    if (files.has(own)) return { message: `链接写的是“${written}”。`, fix: `本文件的附件只写文件名：${own}。` };
    // A listed file that is not there is told by the rule on attachments.
    if (this.#portal.document(owner)?.attachments?.some((attachment) => attachment.file === name)) return undefined;
    const nearest = [...files].find((file) => file.toLowerCase() === own.toLowerCase()) ?? findNearest(own, files);
    return {
      message: `正文引用的“${written}”不在 attachments/${owner}/ 里。${nearest ? `是否为 ${nearest}？` : ''}`,
      fix: nearest ? `改成 ${nearest}，大小写也要一致。` : `把文件放到 attachments/${owner}/；链接到网站上别的页面，写以 / 开头的路径。`,
    };
  }
}

function brokenLink({ text, target }: MarkdownLink): LinkFault {
  const inner = target
    .slice(1)
    .replace(/[)）]$/, '')
    .trim();
  const repaired = `[${text}](${inner.replace(/\s+/g, '%20')})`;
  const message = `“[${text}]${target}”不能成为链接：`;
  if (/[（）]/.test(target)) return { message: `${message}地址两边的括号是全角的。`, fix: `改成 ${repaired}。` };
  if (!target.endsWith(')')) return { message: `${message}缺少右括号。`, fix: `改成 ${repaired}。` };
  return { message: `${message}地址里有空格。`, fix: `改成 ${repaired}；文件名最好改成没有空格的。` };
}
