import { describe, expect, test } from 'vitest';
import { isLive, validityOn, validityStates, type LifecycleDocument } from './validity.ts';

function made(id: string, dates: { effective?: string; expires?: string; dated?: string; published?: string }): LifecycleDocument {
  return { id, type: 'normative-document', published: '2020-01-10', ...dates } as LifecycleDocument;
}

const measures = made('measures', { effective: '2021-03-01', expires: '2026-02-28' });

function stateOn(day: string, repealedBy: LifecycleDocument[] = [], amendedBy: LifecycleDocument[] = [], document = measures) {
  return validityOn(document, day, repealedBy, amendedBy);
}

describe('validityOn', () => {
  test.each([
    ['2021-02-28', { state: '尚未施行', since: '2021-03-01', until: '2026-02-28', by: [] }],
    ['2021-03-01', { state: '有效', since: '2021-03-01', until: '2026-02-28', by: [] }],
    ['2026-02-28', { state: '有效', since: '2021-03-01', until: '2026-02-28', by: [] }],
    ['2026-03-01', { state: '失效', since: '2026-03-01', by: [] }],
  ])('is computed for %s from effective and expires', (day, expected) => {
    expect(stateOn(day)).toEqual(expected);
  });

  test.each([
    [{ dated: '2020-01-05' }, '2020-01-05'],
    [{}, '2020-01-10'],
    [{ published: '2020-01-10 09:30' }, '2020-01-10'],
  ])('begins with the day it was made, or else published, where nothing else is said: %j', (dates, since) => {
    expect(stateOn('2026-11-20', [], [], made('a', dates))).toEqual({ state: '有效', since, by: [] });
  });

  const repealing = made('repealing', { effective: '2024-06-01', expires: '2025-01-01' });

  test.each([
    ['2024-05-31', '有效'],
    ['2024-06-01', '废止'],
    ['2026-11-20', '废止'],
  ])('on %s a document repealed from 1 June 2024 is %s, also after the repealing document has ended', (day, state) => {
    expect(stateOn(day, [repealing])).toMatchObject({ state, ...(state === '废止' && { since: '2024-06-01', by: ['repealing'] }) });
  });

  test('stays 失效 when the repeal comes after the end', () => {
    const late = made('late', { effective: '2026-06-01' });
    expect(stateOn('2026-11-20', [late])).toEqual({ state: '失效', since: '2026-03-01', by: [] });
  });

  test('is 已修改 from the first amendment in force on, and names all in order', () => {
    const [first, second, third] = [
      made('first', { effective: '2022-01-01' }),
      made('second', { effective: '2023-01-01' }),
      made('third', { effective: '2027-01-01' }),
    ];
    expect(stateOn('2021-12-31', [], [second, first])).toMatchObject({ state: '有效', by: [] });
    expect(stateOn('2024-01-01', [], [third, second, first])).toEqual({
      state: '已修改',
      since: '2023-01-01',
      until: '2026-02-28',
      by: ['first', 'second'],
    });
  });

  test('a repeal counts more than an amendment', () => {
    expect(stateOn('2025-01-01', [repealing], [made('first', { effective: '2022-01-01' })])).toMatchObject({ state: '废止' });
  });
});

describe('isLive', () => {
  test('is false of 失效 and 废止 only', () => {
    expect(validityStates.filter((state) => !isLive(state))).toEqual(['失效', '废止']);
  });
});
