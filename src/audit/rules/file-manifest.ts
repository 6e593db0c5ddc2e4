import { cite } from '#disclosure';
import { describeChange, personalNumbersIn } from '../changed-text.ts';
import { groupByFolder, isDataFolderLost, lostFiles, movedFiles } from '../lost-files.ts';
import type { SiteFile, SiteRule, SiteSubject } from '../rule.ts';
import { manifestPath, type ListedFile, type SiteManifest } from '../site-manifest.ts';
import { pagePathOf } from '../site-page.ts';

const buildRecord = 'data/build.json';
const rebuild = '核对是谁、为什么改动的；重新生成网站，不要手工修改生成的文件。';

function purposeOf(place: string): string {
  if (place === buildRecord) return '看不出网站是用哪些内容生成的';
  if (place.startsWith('pagefind/')) return '站内检索用不了';
  if (place.endsWith('.css')) return '网页没有样式';
  return place.endsWith('.js') ? '网页上的功能用不了' : '读者打不开';
}

function* explainMissing(subject: SiteSubject, told: ReadonlySet<string>, moved: ReadonlyMap<string, string>) {
  for (const [place, paths] of lostFiles(subject)) {
    if (paths.some((path) => told.has(path))) continue;
    const [first] = paths;
    const whole = place.endsWith('/') && paths.length > 1;
    const now = moved.get(first!);
    const elsewhere = now === undefined ? '' : `${whole ? `其中的 ${first!} ` : '它'}现在在 ${now}，可能是改了名。`;
    yield {
      where: { page: whole ? `/${place}` : pagePathOf(first!) },
      message: `${whole ? `文件夹 ${place} 不在了，里面原有 ${paths.length} 个文件` : `生成时有的文件 ${first!} 不在了`}，${purposeOf(place)}。${elsewhere}`,
      fix: '重新生成网站，整个上传；不要只传一部分，不要给生成的文件改名。',
    };
  }
}

function* explainStrays(strays: readonly string[], listed: Iterable<string>, subject: SiteSubject) {
  for (const [place, paths] of groupByFolder(strays, listed)) {
    const whole = place.endsWith('/') && paths.length > 1;
    yield {
      where: { page: whole ? `/${place}` : pagePathOf(paths[0]!) },
      message: whole
        ? `文件夹 ${place} 里的 ${paths.length} 个文件都不在清单里：不是这次生成的，或者清单改动过。`
        : `文件 ${paths[0]!} 不在清单里：不是这次生成的，或者清单改动过。${warnOfNumbers(paths[0]!, subject)}`,
      fix: '不是本站生成的文件，立即从服务器上撤下并查明来历；清单改动过的，重新生成网站。',
    };
  }
}

/** Says so where a file that the build did not make as it is holds numbers of persons. */
function warnOfNumbers(path: string, { versionsOf, portal }: SiteSubject): string {
  const found = portal && versionsOf?.(path)?.found;
  const kinds = found === undefined ? [] : personalNumbersIn(found, portal!.asOf);
  return kinds.length > 0 ? `里面有${kinds.join('、')}。` : '';
}

/** What has become of a file that is not as the manifest lists it. */
function explainChange(path: string, file: SiteFile, listed: ListedFile, subject: SiteSubject): { message: string; fix: string } {
  const sizes = `有 ${file.bytes} 字节，清单里是 ${listed.bytes} 字节`;
  const uploadAgain = '没有传完的重新上传；仍然不一致的，重新生成网站。';
  if (file.bytes === 0) return { message: `文件 ${path} 是空的，清单里是 ${listed.bytes} 字节：没有传完，或者被清空了。`, fix: uploadAgain };
  const { incomplete, replacement } = subject.pages.get(pagePathOf(path)) ?? {};
  if (replacement) {
    const { copyOf, faults } = replacement;
    return {
      message:
        copyOf === undefined
          ? `网页 ${path} 不是生成的那一页了，有 ${faults} 处与应有的不符：被换成了别的内容，或者改了编码。`
          : `网页 ${path} 不是生成的那一页了，与 ${copyOf} 完全一样。`,
      fix: '立即查明是谁改动的；重新生成网站，整个上传。',
    };
  }
  const { built, found = '' } = subject.versionsOf?.(path) ?? {};
  if (incomplete) {
    const isPart = built === undefined ? file.bytes < listed.bytes : built.startsWith(found.replace(/\uFFFD+$/, ''));
    return isPart
      ? { message: `网页 ${path} 不完整，后面的没有了：${sizes}。`, fix: uploadAgain }
      : { message: `网页 ${path} 不再是网页：${sizes}，被换成了别的内容，或者改了编码。`, fix: uploadAgain };
  }
  const change = built === undefined || !subject.portal ? undefined : describeChange(built, found, subject.portal.asOf);
  if (change !== undefined) return { message: `文件在生成之后改动过：${change}。`, fix: rebuild };
  const difference = file.bytes === listed.bytes ? ' 的内容与清单里的 SHA-256 不符' : ` ${sizes}`;
  return { message: `文件 ${path}${difference}：文件或清单在生成之后改动过。${warnOfNumbers(path, subject)}`, fix: rebuild };
}

function* compare(manifest: Extract<SiteManifest, { state: 'read' }>, subject: SiteSubject, told: ReadonlySet<string>, changed: Set<string>) {
  const { files, assets } = subject;
  for (const [path, listed] of manifest.files) {
    const file = files.get(path);
    if (!file || told.has(path) || (file.bytes === listed.bytes && (file.sha256 === undefined || file.sha256 === listed.sha256))) continue;
    changed.add(path);
    yield { where: { page: pagePathOf(path) }, ...explainChange(path, file, listed, subject) };
  }
  const moved = movedFiles(subject);
  yield* explainMissing(subject, told, moved);
  // A file that was moved is told where it is missing.
  const known = new Set(moved.values());
  const strays = [...files.keys()].filter((path) => path !== manifestPath && !manifest.files.has(path) && !told.has(path) && !known.has(path));
  yield* explainStrays(strays, manifest.files.keys(), subject);
  const record = assets.get(buildRecord);
  if (record !== undefined && !told.has(buildRecord) && record.trim() !== JSON.stringify(manifest.record) && files.has(buildRecord)) {
    // Where the record itself was changed, its hash has told so.
    if (files.get(buildRecord)?.sha256 === manifest.files.get(buildRecord)?.sha256)
      yield { where: { page: `/${manifestPath}` }, message: '清单写的基准日和指纹与生成记录不一致：清单改动过。', fix: rebuild };
  }
}

/** Copies that a server sends instead of a file which is itself as it should be, and copies of nothing. */
function* explainCopies({ staleCopies, files, manifest }: SiteSubject, isTold: (path: string) => boolean) {
  for (const [path, copies] of staleCopies ?? []) {
    if (isTold(path)) continue;
    const listed = manifest?.state === 'read' ? manifest.files.get(path) : undefined;
    const endings = copies.map((copy) => copy.slice(path.length)).join('、');
    if (files.has(path)) {
      yield {
        where: { page: `/${copies[0]!}` },
        message: `压缩副本（${endings}）不是由旁边的文件压成的：服务器发给读者的是副本，读者看到的是旧的、别的或者损坏的内容。`,
        fix: '重新生成网站，连同副本整个上传；不是自己改动的，查明是谁改动的。',
      };
    } else if (!listed) {
      yield {
        where: { page: `/${copies[0]!}` },
        message: `压缩副本（${endings}）没有对应的文件，也不在清单里：不是这次生成的。`,
        fix: '不是本站生成的文件，立即从服务器上撤下并查明来历。',
      };
    }
  }
}

export const fileManifest: SiteRule = {
  id: 'file-manifest',
  version: 3,
  title: '网站的文件在生成之后没有改动、缺少和多余',
  basis: [cite('security-rules'), cite('website-inspection')],
  severity: 'error',
  subject: 'site',
  *checkRest(subject, told, count) {
    const { manifest } = subject;
    if (!manifest) return;
    const where = { page: `/${manifestPath}` };
    const changed = new Set<string>();
    count();
    if (isDataFolderLost(subject))
      yield {
        where: { page: '/data/' },
        message: '文件夹 data/ 不在了：没有文件清单，也没有数据目录和各栏目的数据。',
        fix: '重新生成网站，整个上传；不要只传一部分。',
      };
    else if (manifest.state === 'missing')
      yield { where, message: `网站里没有文件清单 ${manifestPath}，无法核对文件有没有改动。`, fix: '重新生成网站。' };
    else if (manifest.state === 'unreadable')
      yield { where, message: `文件清单 ${manifestPath} 的格式不对，无法核对文件有没有改动。`, fix: '重新生成网站。' };
    else {
      count(manifest.files.size);
      yield* compare(manifest, subject, told, changed);
    }
    yield* explainCopies(subject, (path) => told.has(path) || changed.has(path));
  },
};
