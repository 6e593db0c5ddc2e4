import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from './search-address.ts';

const read = (text: string) => readAddress(new URLSearchParams(text));

describe('the address of the search page', () => {
  it('holds the whole state, with several values of a filter', () => {
    const text =
      'q=停车 收费&column=policy-documents&year=2025&year=2026&topic=综合政务&from=2025-01-01&to=2026-01-31&sort=date&match=some&explain=1';
    const request = read(text);
    expect(request).toMatchObject({ query: '停车 收费', from: '2025-01-01', to: '2026-01-31', order: 'date', loose: true, explain: true });
    expect(request.filters.year).toEqual(['2025', '2026']);
    expect(readAddress(writeAddress(request))).toEqual(request);
    expect([...writeAddress(request)].sort()).toEqual([...new URLSearchParams(text)].sort());
  });

  it('is short when nothing is chosen, and takes no nonsense', () => {
    expect(String(writeAddress(read('q=a')))).toBe('q=a');
    expect(String(writeAddress(read('q=a&from=gestern&to=2026-1-1&sort=x&match=x&explain=yes&year=&other=1')))).toBe('q=a');
  });
});
