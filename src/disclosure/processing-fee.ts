/** One step of a progressive scale: the part of a quantity from `from` to `to` costs `price` yuan for each piece. */
export interface FeeStep {
  readonly from: number;
  /** `undefined`: without end. */
  readonly to?: number;
  readonly price: number;
}

/**
 * 信息处理费 by number of applications (one applicant, one calendar month), 国办函〔2020〕109号第四条:
 * 10 are free, 11–30 cost 100 yuan each, and from 31 each further ten cost 100 yuan more apiece.
 */
export function feeByApplications(count: number): number {
  let fee = 0;
  for (let piece = 11; piece <= count; piece += 1) fee += piece <= 30 ? 100 : 200 + Math.floor((piece - 31) / 10) * 100;
  return fee;
}

/** 信息处理费 by pages of one application, 国办函〔2020〕109号第五条. */
export const pageSteps: readonly FeeStep[] = [
  { from: 1, to: 30, price: 0 },
  { from: 31, to: 100, price: 10 },
  { from: 101, to: 200, price: 20 },
  { from: 201, price: 40 },
];

export function feeByPages(pages: number): number {
  return pageSteps.reduce((fee, { from, to = Infinity, price }) => fee + Math.max(0, Math.min(pages, to) - from + 1) * price, 0);
}
