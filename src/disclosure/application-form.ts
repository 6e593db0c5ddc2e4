/** One line of the application form; `write` is how many lines of room the paper has, `choices` are ticked. */
export interface FormLine {
  readonly title: string;
  readonly write?: number;
  readonly choices?: readonly string[];
  readonly note?: string;
}

export interface FormGroup {
  readonly title: string;
  readonly lines: readonly FormLine[];
}

/** 政府信息公开申请表: what article 29 of the Regulation lets an office ask for; it does not let it ask for a purpose. */
export const applicationForm: readonly FormGroup[] = [
  {
    title: '申请人：公民',
    lines: [
      { title: '姓名', write: 1 },
      { title: '证件名称和号码', write: 1 },
      { title: '通信地址和邮政编码', write: 1 },
      { title: '联系电话', write: 1 },
      { title: '电子邮箱（选填）', write: 1 },
    ],
  },
  {
    title: '申请人：法人或者其他组织',
    lines: [
      { title: '名称', write: 1 },
      {
        title: '类别',
        choices: ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
        note: '供年度报告统计用。',
      },
      { title: '统一社会信用代码', write: 1 },
      { title: '法定代表人或者负责人', write: 1 },
      { title: '联系人和联系电话', write: 1 },
      { title: '通信地址和邮政编码', write: 1 },
    ],
  },
  {
    title: '申请公开的政府信息',
    lines: [
      { title: '名称、文号', write: 2 },
      { title: '便于查询的其他特征', write: 4, note: '不清楚名称和文号的，写明大致时间、事项、地点。' },
    ],
  },
  {
    title: '对提供的要求',
    lines: [
      { title: '提供方式（可以多选）', choices: ['纸质', '电子邮件', '光盘', '其他'] },
      { title: '获取方式（可以多选）', choices: ['邮寄', '网络', '自行领取', '当场阅读或者抄录'] },
      {
        title: '不能按要求提供时',
        choices: ['接受其他方式', '不接受其他方式'],
      },
    ],
  },
  {
    title: '签名',
    lines: [
      { title: '申请人签名或者盖章', write: 1 },
      { title: '申请日期', write: 1 },
    ],
  },
];
