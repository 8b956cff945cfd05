// How the names and the recurring words of the course data are written in English. It comes with the player, not with the page.
import { COMPLAINTS } from './words/complaints.ts';
import { FIRMS } from './words/firms.ts';
import { GOODS } from './words/goods.ts';
import { POLICIES } from './words/policies.ts';
import { RECORDS } from './words/records.ts';
import { SAID } from './words/said.ts';
import { STORIES } from './words/stories.ts';
import { TALK } from './words/talk.ts';
import { WORK } from './words/work.ts';

/** One syllable for each character that stands in a name of the course data. */
const SYLLABLES = `zhou周洲 min敏 liu刘柳 qiang强 chen陈晨晨 yu玉于余雨俞宇 lan兰岚 he何贺禾和 wei伟卫魏韦为 sun孙 li丽李立莉黎 ma马麻 chao超 wu吴武邬 jing静婧 zhu朱祝
hua华 feng冯枫峰风 jie洁杰 chu褚储初 jian建简健 guo国郭 jiang蒋江姜 wen文雯温闻 bin斌 xu许徐 han韩涵 dong东董冬 yang杨阳扬 qin秦琴 you尤 jia佳家贾嘉 xiao小晓萧 cheng程 xiu秀
ying英应 shi施石诗史师 zhang张 hao浩豪郝 ran然冉 kong孔 yue悦岳月越 cao曹 zhi志芝 yuan远袁元 yan严妍颜燕岩阎彦晏 ming明鸣铭 jin金 lei磊雷 qing庆清晴卿青 tao陶涛 da大达
chuan川 shen沈 ning宁 tan谭 gu顾 liang梁良亮 juan娟 ruo若 mei美梅 fang芳方 bai白柏 jun俊军君 chun春 xiong熊雄 ya雅 yong永勇咏 kang康 peng彭鹏 xin新昕欣馨 niu牛 liao廖 cai蔡 na娜
lu卢陆路露璐逯鹿 si思 qi琪齐祁戚奇 xia夏霞 hui辉慧惠 yao姚耀 zi子梓 xuan轩 du杜 ding丁 ting婷庭 wang王汪旺 zhen振珍 cui崔翠 yi怡易一义艺逸伊 shao邵 tong桐童佟彤 su苏素
qiu邱秋仇 lv吕 ping平萍 tian田甜天恬 qian钱倩茜 zeng曾增 long龙 fu傅福甫 meng梦孟 zhao赵 zhong钟忠 gui桂 xiang香翔祥向湘 pan潘 mao毛茂 hu胡 guang光 huang黄 hai海 lin林琳霖
tang汤唐棠 xue雪薛 che澈车 qiao乔 mu木沐穆 zhuo卓 hang航 pei裴佩 hong洪红虹宏鸿 yin尹银 hou侯 xie谢 de德 duan段 zou邹 ren任仁 dai戴 luo罗骆洛 ke可柯珂 duo朵 fan范凡
song宋松 bo博波 ye叶 gao高 nan南楠 zheng郑正 deng邓 an安 zhou舟 sheng声生盛 di狄 shang尚 chi池 wan晚万 mai麦 nuo诺 sang桑 yu榆 shuai帅 huan欢 ou欧 ouyang欧阳 shu澍舒 man曼满
a阿 chang常昌 pu蒲 tu涂 fei费飞 qu曲 she佘 gan甘 bian卞 xian鲜 zhan湛 pang逄 jing景晶 jian健 kun坤 ji纪 lian连`;

const SYLLABLE = new Map<string, string>();
for (const line of SYLLABLES.split(/\s+/)) {
  const [, syllable = '', characters = ''] = /^([a-z]+)(.+)$/.exec(line) ?? [];
  if (syllable !== 'ouyang') for (const character of characters) SYLLABLE.set(character, syllable);
}

/** Names that are not a surname with a given name, and what recurs in the records. */
const WORDS = new Map(
  [FIRMS, RECORDS, GOODS, WORK, COMPLAINTS, SAID, STORIES, TALK, POLICIES].flatMap((words) => Object.entries(words)),
);

const TITLES: Readonly<Record<string, string>> = { 女士: 'Ms', 先生: 'Mr', 小姐: 'Miss' };
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A person's name in pinyin, surname first (`Cao Zhiyuan`); undefined where it holds a character that is in no name we know. */
function person(name: string): string | undefined {
  const characters = [...name.replace(/\s/g, '')];
  if (characters.length < 2 || characters.length > 4) return undefined;
  const title = TITLES[characters.slice(-2).join('')];
  if (title !== undefined && characters.length === 3) {
    const surname = SYLLABLE.get(characters[0] ?? '');
    return surname === undefined ? undefined : `${title} ${capital(surname)}`;
  }
  const syllables = characters.map((character) => SYLLABLE.get(character));
  if (syllables.includes(undefined)) return undefined;
  const family = name.startsWith('欧阳') ? 2 : 1;
  return [syllables.slice(0, family), syllables.slice(family)].map((part) => capital(part.join(''))).join(' ');
}

/** Columns whose values are names, or the ids of somebody with a name. */
const NAMES = /(^|_)(name|contact|owner|payer|subject|rep|agent|referrer|customer|handler)(_id)?$/;
/** A step of a complaint, with its day before it. */
const DATED = /^(\d{4}-\d{2}-\d{2}) (.+)$/;

/** A value of the data in English; one that has no English stays as it is. */
export function spell(text: string, column: string): string {
  const known = WORDS.get(text) ?? (NAMES.test(column) ? person(text) : undefined);
  if (known !== undefined) return known;
  const [, day, what = ''] = DATED.exec(text) ?? [];
  return day === undefined ? text : `${day} ${spell(what, column)}`;
}
