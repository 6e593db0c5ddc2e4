/** Whether the name of an author is a person's, an office's or a program's. */

const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊甄曲家封芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖闫付代覃佟苟仝';
const doubleSurnames = '欧阳|司马|上官|诸葛|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|南宫';
const notAPerson =
  /用户|管理员|微软|中国|办公|政府|政务|县|市|镇|乡|街道|村|局|委|科|股|处|室|部|厅|院|所|站|中心|公司|集团|大队|学校|中学|小学|协会|系统|电脑|计算机|软件|番茄|雨林|深度|技术|金山|万方|平台|作者|来宾|默认|未知|匿名|打印|扫描|文印|秘书|财务|人事|会计|编辑|校对|法规|信访|统计|综合|公文|文件|模板|微信|岗位|拟稿|负责人/;

const syllable =
  '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v)';
const latinSurnames =
  'zhao|qian|sun|li|zhou|wu|zheng|wang|feng|chen|wei|jiang|shen|han|yang|zhu|qin|you|xu|he|lv|lu|shi|zhang|kong|cao|yan|hua|jin|tao|xie|zou|yu|su|pan|ge|fan|peng|ma|miao|fang|ren|yuan|liu|tang|lei|luo|hao|bi|an|chang|fu|kang|gu|meng|huang|xiao|yin|yao|shao|mao|dai|song|xiong|ji|xiang|dong|liang|du|lan|jia|lin|zhong|guo|mei|gao|xia|cai|tian|hu|ling|wan|ke|mo|xing|bai|ye|ding|deng|hong|shi|cui|gong|cheng|pei|hou|qiao|tan|shang|wen|zhuang|liao|zeng|sha|guan|yi|nie|long|duan|qi|qiu|lai|bao|zuo|ou|ouyang|sima|hong';
const pinyinName = new RegExp(`^(?:${latinSurnames})(?:[ ._-]?${syllable}){1,2}\\d{0,4}$`, 'i');
const program =
  /microsoft|google|cairo|office|excel|powerpoint|kingsoft|libre|openpyxl|opendoc|adobe|acrobat|apache|python|docx|aspose|itext|pdf|writer|windows|admin|user|guest|owner|author|unknown|default|print|canon|epson|ricoh|xerox|kyocera|konica|lenovo|huawei|android|nikon|photoshop|lightroom|inkscape|chrom|mozilla|report|crystal|jasper|desktop|laptop|computer|server|system|macbook|macos|http|\.com|\.cn|\d{5}|founder|suwell|foxit|autocad|wondershare|npoi|generator|producer|company|group|(?<![a-z])(?:root|word|wps|poi|scan|open|dell|hp|asus|acer|apple|i?mac|ios|sony|fuji|gimp|www|tcpdf|fpdf|pc|test|xiaomi|redmi|meizu|vivo|oppo|samsung|galaxy|cnki|spire|tool|china|gov|ltd|inc|team|node|js|java|net|hexo)(?![a-z])/i;

/** A person's name, Chinese or in Latin letters; the names of offices and programs are none. */
export function isPersonName(name: string, isOffice: (name: string) => boolean = () => false): boolean {
  const text = name.normalize('NFKC').trim();
  if (text === '' || isOffice(text)) return false;
  const han = text.replace(/[\s·]/g, '');
  if (/^[\u4e00-\u9fff]+$/.test(han)) {
    if (notAPerson.test(han)) return false;
    return new RegExp(`^(?:(?:${doubleSurnames})[\\u4e00-\\u9fff]{1,2}|[${surnames}][\\u4e00-\\u9fff]{1,2})$`).test(han);
  }
  // Chinese name with letters or digits of a user name: 张三-PC, 王伟2.
  const mixed = /^([\u4e00-\u9fff]{2,4})[\s_-]*[A-Za-z\d]{1,8}$/.exec(han)?.[1];
  if (mixed !== undefined) return isPersonName(mixed, isOffice);
  if (program.test(text) || !/^[A-Za-z][A-Za-z ._'-]*\d{0,4}$/.test(text)) return false;
  return pinyinName.test(text) || /^[A-Z][a-z]+(?: [A-Z]\.?)? [A-Z][a-z]+$/.test(text);
}

const nameBefore =
  /(?:^|[\s，,、；;：:（(。|]|\d[.．、])([\u4e00-\u9fff]{2,4})[\s，,：:（(、|]*(?:[男女][\s，,、|]*)?(?:(?:联系)?(?:手机|电话|方式|居民身份证|身份证|公民身份|银行卡|卡号|账号)(?:号码|号)?)?[\s：:（(|]*$/;

/** The name that stands right before a number: `张三，手机138…`. */
export function nameBeforeNumber(words: string): string | undefined {
  const name = nameBefore.exec(words)?.[1];
  return name !== undefined && isPersonName(name) ? name : undefined;
}

/** A name as reports may show it. */
export function maskName(name: string): string {
  const text = name.trim();
  return `${[...text][0] ?? ''}${'*'.repeat(Math.max(1, Math.min(4, [...text].length - 1)))}`;
}
