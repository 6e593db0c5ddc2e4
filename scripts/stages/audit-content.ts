import { auditContent, leaveUnchecked, rules, type AttachmentInspections, type ContentRule, type ContentSubject, type Outcome } from '#audit';
import { buildPortal, type Day, type Portal } from '#disclosure';
import { readHolidayCalendar } from '../lib/holiday-calendar.ts';
import type { ReadContent } from '../lib/read-content.ts';

const contentRules = rules.filter((rule): rule is ContentRule => rule.subject === 'content');

/** The portal on a day; `undefined` when site.yaml is not usable. */
export function portalOf(content: ReadContent, asOf: Day): Portal | undefined {
  const { site } = content.settings;
  return site && buildPortal({ ...content.settings, site }, content.reader, asOf);
}

/** Runs every content rule; without a usable site.yaml only what reading the files has shown. `unsearchable` and `inspections`: what reading attachments has shown; `past`: what is known of former states of the content. */
export function auditContentFolder(
  content: ReadContent,
  portal: Portal | undefined,
  asOf: Day,
  unsearchable: ReadonlyMap<string, string> = new Map(),
  inspections: AttachmentInspections = new Map(),
  past: Pick<ContentSubject, 'history' | 'formerCatalogue'> = {},
): Outcome {
  const { settings, reader, bodies, attachments, problems, filesRead } = content;
  if (portal) {
    const subject: ContentSubject = {
      portal,
      settings,
      problems,
      unreadable: reader.unreadable,
      bodies,
      registers: reader.registers,
      attachments,
      unsearchable,
      inspections,
      filesRead,
      asOf,
      calendar: readHolidayCalendar(),
      ...past,
    };
    return auditContent(contentRules, subject);
  }
  const reported = new Set(problems.map((problem) => problem.rule));
  const [reading, others] = [contentRules.filter((rule) => reported.has(rule.id)), contentRules.filter((rule) => !reported.has(rule.id))];
  const outcome = auditContent(
    reading.map((rule) => ({
      ...rule,
      *check(_: ContentSubject, count) {
        count(filesRead);
        yield* problems.filter((problem) => problem.rule === rule.id);
      },
    })),
    {} as ContentSubject,
  );
  const rest = leaveUnchecked(others, '站点设置无法读取，未检查');
  return { results: [...outcome.results, ...rest.results], findings: outcome.findings };
}
