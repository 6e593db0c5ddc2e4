import { cite, formatCitation, type Citation } from './statutes.ts';

/** Whom an applicant who does not agree turns to: first to reconsideration, to either, or nobody, for the paper decides nothing. */
export type Remedy = 'reconsideration-first' | 'either' | 'none';

export interface ReplyTemplate {
  readonly id: string;
  readonly title: string;
  /** 答复 decides on an application, 程序文书 moves it on. */
  readonly kind: '答复' | '程序文书';
  readonly basis: readonly [Citation, ...Citation[]];
  /** Paragraphs between the address and the remedy; what is to be filled in stands in 【】. */
  readonly facts: string;
  readonly decision: readonly [string, ...string[]];
  /** 便民提示: how else the applicant can get at what is asked for. */
  readonly convenience?: string;
  readonly remedy: Remedy;
}

const received = '本机关于【收到日期】收到您（单位）提出的政府信息公开申请（登记编号：【登记编号】），申请获取“【申请内容】”。';
const searched = `${received}经检索【检索的档案、系统和内设机构】，检索词为【检索词】，`;

/** Replies and papers that go with them, in the order of article 36, then of the steps; every citation is of the Regulation of 2019. */
export const replyTemplates: readonly ReplyTemplate[] = [
  {
    id: 'already-disclosed',
    title: '政府信息公开告知书（已经主动公开）',
    kind: '答复',
    basis: [cite('disclosure-regulation', 36, 1)],
    facts: `${searched}您（单位）申请的信息本机关已于【公开日期】主动公开。`,
    decision: ['现将获取的方式和途径告知您（单位）：【网址、栏目或者查阅场所】。'],
    remedy: 'either',
  },
  {
    id: 'disclosed',
    title: '政府信息公开告知书（予以公开）',
    kind: '答复',
    basis: [cite('disclosure-regulation', 36, 2)],
    facts: `${searched}您（单位）申请的信息由本机关制作（保存），可以公开。`,
    decision: [
      '现按照您（单位）要求的形式，向您（单位）提供【信息名称、文号、份数、页数】。',
      '不能按照要求的形式提供的，说明：【改用的提供方式和原因】。',
    ],
    remedy: 'either',
  },
  {
    id: 'partly-disclosed',
    title: '政府信息部分公开告知书',
    kind: '答复',
    basis: [cite('disclosure-regulation', 37), cite('disclosure-regulation', 36, 3)],
    facts: `${searched}您（单位）申请的信息中含有不应当公开或者不属于政府信息的内容，能够作区分处理。`,
    decision: [
      '现向您（单位）提供可以公开的部分：【信息名称、页数】。',
      '其余部分【概括说明内容】依据《政府信息公开条例》第【十四、十五、十六】条，不予公开。理由：【具体理由】。',
    ],
    remedy: 'reconsideration-first',
  },
  {
    id: 'refused',
    title: '政府信息不予公开告知书',
    kind: '答复',
    basis: [
      cite('disclosure-regulation', 36, 3),
      cite('disclosure-regulation', 14),
      cite('disclosure-regulation', 15),
      cite('disclosure-regulation', 16),
    ],
    facts: `${searched}检索到【信息名称】。经审查，该信息属于【国家秘密；法律、行政法规禁止公开；危及国家安全、公共安全、经济安全、社会稳定；商业秘密、个人隐私；内部事务信息；过程性信息；行政执法案卷】。`,
    decision: ['依据《政府信息公开条例》第【十四、十五、十六】条，本机关决定不予公开。理由：【具体理由；涉及第三方的，写明征求意见的结果】。'],
    remedy: 'reconsideration-first',
  },
  {
    id: 'not-existing',
    title: '政府信息不存在告知书',
    kind: '答复',
    basis: [cite('disclosure-regulation', 36, 4)],
    facts: `${searched}没有检索到您（单位）申请的信息。本机关没有制作、也没有获取过该信息。`,
    decision: ['依据《政府信息公开条例》第三十六条第（四）项，告知您（单位）该政府信息不存在。'],
    convenience: '您（单位）关心的【事项】，可以参阅【相关文件或者数据的名称和网址】；也可以向【可能了解情况的单位、电话】咨询。',
    remedy: 'either',
  },
  {
    id: 'not-held',
    title: '非本机关掌握政府信息告知书',
    kind: '答复',
    basis: [cite('disclosure-regulation', 36, 5)],
    facts: `${searched}您（单位）申请的信息不由本机关制作，本机关也没有保存，不属于本机关负责公开的范围。`,
    decision: [
      '依据《政府信息公开条例》第三十六条第（五）项，告知您（单位）本机关不掌握该信息。',
      '能够确定负责公开该信息的机关的，告知：【机关名称、地址、电话】。',
    ],
    convenience: '本机关可以协助您（单位）与【负责公开的机关】联系；该机关的申请渠道见【网址】。',
    remedy: 'either',
  },
  {
    id: 'to-be-made',
    title: '政府信息需要另行制作告知书',
    kind: '答复',
    basis: [cite('disclosure-regulation', 38)],
    facts: `${searched}没有与您（单位）的要求一致的现成信息，需要对现有信息进行加工、分析才能形成。`,
    decision: ['行政机关向申请人提供的信息，应当是已制作或者获取的政府信息。依据《政府信息公开条例》第三十八条，本机关不予提供。'],
    convenience: '本机关保存的【原始信息的名称】与您（单位）的要求有关，您（单位）可以就此另行提出申请；已经公开的相关数据见【网址】。',
    remedy: 'either',
  },
  {
    id: 'still-unclear',
    title: '政府信息公开申请内容不明确告知书',
    kind: '答复',
    basis: [cite('disclosure-regulation', 30)],
    facts: `${received}本机关于【补正通知日期】通知补正，您（单位）于【补正日期】补正。补正后的内容仍不能确定所指向的政府信息，本机关无法检索。`,
    decision: ['依据《政府信息公开条例》第二十九条、第三十条，本机关无法提供。补充信息名称、文号或者便于查询的其他特征后，可以重新提出申请。'],
    convenience: '您（单位）可以拨打【电话】，由工作人员协助查找信息的名称和文号；也可以先在专栏检索：【网址】。',
    remedy: 'either',
  },
  {
    id: 'repeated',
    title: '重复申请不予处理告知书',
    kind: '答复',
    basis: [cite('disclosure-regulation', 36, 6)],
    facts: `${received}您（单位）曾于【日期】向本机关申请公开相同的信息，本机关已于【日期】作出答复（文号：【文号】）。`,
    decision: ['依据《政府信息公开条例》第三十六条第（六）项，对重复的申请不予重复处理。'],
    remedy: 'either',
  },
  {
    id: 'special-rules',
    title: '政府信息获取有专门规定告知书',
    kind: '答复',
    basis: [cite('disclosure-regulation', 36, 7)],
    facts: `${received}该信息属于【工商、不动产登记资料等】，法律、行政法规对其获取有特别规定。`,
    decision: ['依据《政府信息公开条例》第三十六条第（七）项，请您（单位）依照【法律、行政法规的名称和条款】，向【查询机构、地址、电话】办理。'],
    remedy: 'either',
  },
  {
    id: 'petition',
    title: '信访、投诉、举报类申请告知书',
    kind: '答复',
    basis: [cite('disclosure-regulation', 39)],
    facts: `${received}该申请以政府信息公开的形式进行信访、投诉、举报。`,
    decision: ['依据《政府信息公开条例》第三十九条，不作为政府信息公开申请处理。您（单位）反映的事项，可以通过【渠道、地址、电话】提出。'],
    remedy: 'either',
  },
  {
    id: 'publication',
    title: '申请公开出版物告知书',
    kind: '答复',
    basis: [cite('disclosure-regulation', 39)],
    facts: `${received}您（单位）申请获取的【名称】是公开出版的【政府公报、报刊、书籍】。`,
    decision: ['依据《政府信息公开条例》第三十九条，请您（单位）通过【书店、图书馆、网址】获取。'],
    remedy: 'either',
  },
  {
    id: 'abandoned',
    title: '视为放弃申请告知书',
    kind: '答复',
    basis: [cite('disclosure-regulation', 30), cite('processing-fee')],
    facts: `${received}本机关于【日期】送达【补正通知书、收费通知书】，您（单位）无正当理由在期限内没有【补正、缴纳费用】。`,
    decision: ['依据【《政府信息公开条例》第三十条、《政府信息公开信息处理费管理办法》】，视为放弃申请，本机关不再处理该申请。'],
    remedy: 'either',
  },
  {
    id: 'receipt',
    title: '政府信息公开申请登记回执',
    kind: '程序文书',
    basis: [cite('disclosure-regulation', 31)],
    facts: received,
    decision: ['本机关已经登记，将于【答复期限】前答复。依法需要补正、征求意见、延长期限或者收费的，另行通知。查询电话：【电话】。'],
    remedy: 'none',
  },
  {
    id: 'correction',
    title: '政府信息公开申请补正通知书',
    kind: '程序文书',
    basis: [cite('disclosure-regulation', 30)],
    facts: `${received}经审查，申请内容不明确：【需要补正的事项】。`,
    decision: [
      '依据《政府信息公开条例》第三十条，请您（单位）于【补正期限】前补充：【信息的名称、文号或者便于查询的其他特征】。本通知自收到申请之日起7个工作日内一次性作出，答复期限自收到补正的申请之日起计算。',
      '无正当理由逾期不补正的，视为放弃申请，本机关不再处理该申请。',
    ],
    remedy: 'none',
  },
  {
    id: 'extension',
    title: '政府信息公开延期答复告知书',
    kind: '程序文书',
    basis: [cite('disclosure-regulation', 33)],
    facts: `${received}因【理由】，不能在20个工作日内答复。`,
    decision: ['依据《政府信息公开条例》第三十三条，经本机关政府信息公开工作机构负责人同意，延长至【日期】前答复，延长的期限不超过20个工作日。'],
    remedy: 'none',
  },
  {
    id: 'third-party',
    title: '政府信息公开征求第三方意见书',
    kind: '程序文书',
    basis: [cite('disclosure-regulation', 32), cite('disclosure-regulation', 15)],
    facts: '本机关收到一件政府信息公开申请，所涉的【信息名称】可能含有你（单位）的商业秘密、个人隐私，公开后可能损害你（单位）的合法权益。',
    decision: [
      '依据《政府信息公开条例》第三十二条，请自收到本意见书之日起15个工作日内书面答复是否同意公开；不同意的，请说明理由。',
      '逾期没有提出意见的，由本机关依照条例的规定决定是否公开。不同意公开且有合理理由的，不予公开；本机关认为不公开可能对公共利益造成重大影响的，可以决定公开，并书面告知决定的内容和理由。',
    ],
    remedy: 'none',
  },
  {
    id: 'joint-organ',
    title: '政府信息公开征求共同制作机关意见函',
    kind: '程序文书',
    basis: [cite('disclosure-regulation', 34)],
    facts: '本机关收到一件政府信息公开申请，所涉的【信息名称】由本机关牵头与贵单位共同制作。',
    decision: ['依据《政府信息公开条例》第三十四条，请自收到本函之日起15个工作日内提出是否公开的意见；逾期没有提出意见的，视为同意公开。'],
    remedy: 'none',
  },
  {
    id: 'reasons',
    title: '大量、反复申请说明理由通知书',
    kind: '程序文书',
    basis: [cite('disclosure-regulation', 35)],
    facts: '【年】年【月】月以来，您（单位）向本机关提出政府信息公开申请【件数】件，数量、频次明显超过合理范围。',
    decision: [
      '依据《政府信息公开条例》第三十五条，请于【日期】前说明理由。理由不合理的，不予处理；理由合理但不能在规定期限内答复的，确定合理的延迟期限并告知。',
    ],
    remedy: 'none',
  },
  {
    id: 'fee-notice',
    title: '政府信息公开信息处理费收费通知书',
    kind: '程序文书',
    basis: [cite('disclosure-regulation', 42), cite('processing-fee')],
    facts: `${received}按【件、量】计收信息处理费，计费的数量为【件数、页数】。`,
    decision: [
      '依据《政府信息公开信息处理费管理办法》第【四、五】条，应缴【金额】元，计算过程：【各档的数量和单价】。缴纳方式：【缴款码、账户】。',
      '请自收到本通知次日起20个工作日内缴纳；逾期未缴纳的，视为放弃申请。对收费决定有异议的，不能单独就收费申请行政复议或者提起行政诉讼，可以在缴费期满后，就不再处理该申请的决定依法申请行政复议或者提起行政诉讼。',
    ],
    remedy: 'none',
  },
];

/** What an applicant is told about remedies, and where the law says so. */
export const remedies: Readonly<Record<Exclude<Remedy, 'none'>, { readonly text: string; readonly basis: readonly Citation[] }>> = {
  'reconsideration-first': {
    text: '如不服本决定，应当自收到本告知书之日起60日内先向【行政复议机关、地址】申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向【人民法院】提起行政诉讼。',
    basis: [cite('reconsideration-law', 23), cite('reconsideration-law', 20), cite('litigation-law', 45)],
  },
  either: {
    text: '如不服本答复，可以自收到本告知书之日起60日内向【行政复议机关、地址】申请行政复议，也可以自收到本告知书之日起6个月内向【人民法院】提起行政诉讼。',
    basis: [cite('reconsideration-law', 20), cite('litigation-law', 46)],
  },
};

export interface LetterPart {
  readonly title: '检索和事实' | '依据' | '决定' | '内容' | '便民提示' | '救济途径';
  readonly paragraphs: readonly string[];
}

/** Replies of which practice differs whether reconsideration must come first (行政复议法第二十三条): an office follows its reviewing organ. */
export const openRemedyIds = replyTemplates.filter(({ remedy }) => remedy === 'either').map(({ id }) => id);

export interface LetterChoices {
  /** Whether the paragraph of 便民提示 is put in, where a template has one. */
  readonly convenience: boolean;
  /** Ids of templates that point to reconsideration first, besides those that always do. */
  readonly reconsiderationFirst: readonly string[];
}

/** The paragraphs of a template, in their order. */
export function partsOf(template: ReplyTemplate, { convenience, reconsiderationFirst }: LetterChoices): readonly LetterPart[] {
  const named = template.remedy === 'either' && reconsiderationFirst.includes(template.id) ? 'reconsideration-first' : template.remedy;
  const remedy = named === 'none' ? undefined : remedies[named];
  const basis = template.basis.map(formatCitation).join('、');
  return [
    { title: '检索和事实', paragraphs: [template.facts] },
    { title: '依据', paragraphs: [`${basis}。`] },
    { title: template.kind === '答复' ? '决定' : '内容', paragraphs: template.decision },
    ...(convenience && template.convenience !== undefined ? [{ title: '便民提示', paragraphs: [template.convenience] } as const] : []),
    ...(remedy ? [{ title: '救济途径', paragraphs: [remedy.text, `依据：${remedy.basis.map(formatCitation).join('、')}。`] } as const] : []),
  ];
}
