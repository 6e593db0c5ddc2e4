/** Pages that every portal has below the column 依申请公开, in the order in which an applicant needs them. */
export const applicationPages = [
  { id: 'channels', title: '申请渠道', description: '各机关受理政府信息公开申请的地址、时间、传真和电子邮箱。' },
  { id: 'flow', title: '办理流程', description: '从提出申请到答复、救济的各个环节和时限。' },
  { id: 'form', title: '申请表', description: '可以打印或者下载填写的政府信息公开申请表，不需要填写用途。' },
  { id: 'fee-calculator', title: '信息处理费计算', description: '按照国家标准计算信息处理费，多数申请不收费。' },
  { id: 'reply-templates', title: '答复文书样本', description: '各类答复和程序文书的样本，写明检索过程、依据和救济途径。' },
] as const;

export type ApplicationPageId = (typeof applicationPages)[number]['id'];

export function applicationPagePath(id: ApplicationPageId): string {
  return `/applications/${id}/`;
}

/** The steps of an application, for the picture and for its text. */
export const applicationSteps = [
  { title: '提出申请', time: '当面、邮寄、传真、互联网', text: '填写申请表，写明信息的名称、文号或者其他特征，附身份证明。' },
  { title: '登记', time: '收到当日', text: '逐件登记编号，可以凭编号查询进展。' },
  { title: '补正', time: '7个工作日内告知', text: '内容不明确的一次性告知补正；答复期限自收到补正的申请之日起计算。' },
  { title: '检索审查', time: '征求意见不计入期限', text: '检索信息，进行保密审查；涉及第三方、共同制作机关的，书面征求意见，对方15个工作日内答复。' },
  { title: '答复', time: '20个工作日内', text: '书面答复，说明依据和理由；需要延长的，告知后延长不超过20个工作日。' },
  { title: '救济', time: '60日内', text: '不服答复的可以申请行政复议；对不予公开的决定不服，应当先申请行政复议，再提起行政诉讼。' },
] as const;
