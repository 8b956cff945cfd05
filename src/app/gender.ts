const FEMALE = /女士|小姐|太太|阿姨|大妈|奶奶|妈妈|姐|嫂|\b(?:Ms|Mrs|Miss)\b/;
const MALE = /先生|叔|大爷|爷爷|爸爸|哥|师傅|\bMr\b/;

/** Characters that given names mostly carry for women, and for men. */
const FEMALE_NAME = /[敏丽婧静兰芳娟燕玲芬萍莉红虹霞艳雪梅婷慧颖琳琪佳欢倩妍怡瑶洁秀珍月]/;
const MALE_NAME = /[强伟磊浩超勇军刚斌涛鹏杰峰龙辉波建国志明亮飞宏雄]/;

/** What a form of address (刘先生, 楼下阿姨) says of a person, for the portrait only; undefined where it says nothing. */
export function genderOf(...said: readonly unknown[]): 'female' | 'male' | undefined {
  const text = said.filter((part) => typeof part === 'string').join(' ');
  if (FEMALE.test(text)) return 'female';
  return MALE.test(text) ? 'male' : undefined;
}

/** The portrait's best guess from a Chinese given name, where nobody says how the person is addressed. */
export function genderOfName(name: string): 'female' | 'male' | undefined {
  if (!/^\p{Script=Han}{2,3}$/u.test(name)) return undefined;
  const given = name.slice(1);
  if (FEMALE_NAME.test(given)) return 'female';
  return MALE_NAME.test(given) ? 'male' : undefined;
}
