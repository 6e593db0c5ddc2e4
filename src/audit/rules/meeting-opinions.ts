import { cite, isOfType } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

export const meetingOpinions: ContentRule = {
  id: 'meeting-opinions',
  version: 1,
  title: '有人列席的会议公开意见采纳情况',
  basis: [cite('decision-regulation', 32)],
  severity: 'warning',
  subject: 'content',
  *check({ portal }, count) {
    for (const meeting of portal.documents.filter(isOfType('meeting'))) {
      if (!meeting.observers) continue;
      count();
      if (meeting.opinions !== undefined) continue;
      const total = meeting.observers.reduce((sum, { count: number }) => sum + number, 0);
      yield {
        where: at(meeting, 'observers'),
        message: `列席 ${total} 人，没有写 opinions（意见和采纳情况）。`,
        fix: '写明列席人员提出的意见、采纳与否和理由；没有提出意见的，也写明。',
      };
    }
  },
};
