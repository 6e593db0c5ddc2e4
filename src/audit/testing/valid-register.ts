/** The file of `validRegister` in tests. */
export const registerFile = 'documents/fees/debt-2026.yaml';

/** A register of a statutory form, two editions, that every rule passes; rows stand in the file itself. */
export const validRegister = `title: 示例县地方政府债务情况表
type: register
form: government-debt
kind: 情况表
indexNumber: SLX003/2026-00031
issuers: [finance]
owner: finance
basis: [《中华人民共和国预算法》第十四条]
dated: 2026-10-15
published: 2026-10-16
topic: 财政、金融、审计/财政
genre: 公告
summary: 公开政府债务限额和余额。
keywords: [政府债务]
updateMonths: 12
edition: 2026年版
columns:
  - { key: manager, title: 主管机关, kind: 机关 }
  - { key: source, title: 依据文件, kind: 文件, required: false }
rows:
  - year: 2025年
    generalLimit: 100
    specialLimit: 200
    limit: 300
    generalBalance: 90
    specialBalance: 180
    balance: 270
    issued: 20
    kinds: 一般债券、专项债券
    term: 10年
    rate: 2.5%
    repaymentSource: 一般公共预算收入
    manager: 财政局
    source: county-budget-2026
`;

/** The shortest register of a form, as a text that stands at `registerFile`; its rows begin on the next line. */
export function registerOf(form: string, kind: string, rows: string): Record<string, string> {
  return {
    [registerFile]: `title: 县级登记表
type: register
form: ${form}
kind: ${kind}
issuers: [county-office]
owner: county-office
basis: [《办法》]
dated: 2026-10-15
published: 2026-10-16
rows:
${rows}`,
  };
}
