const FEMALE = /女士|小姐|太太|阿姨|大妈|奶奶|妈妈|姐|嫂|\b(?:Ms|Mrs|Miss)\b/;
const MALE = /先生|叔|大爷|爷爷|爸爸|哥|师傅|\bMr\b/;

/** What a form of address (刘先生, 楼下阿姨) says of a person, for the portrait only; undefined where it says nothing. */
export function genderOf(...said: readonly unknown[]): 'female' | 'male' | undefined {
  const text = said.filter((part) => typeof part === 'string').join(' ');
  return FEMALE.test(text) ? 'female' : MALE.test(text) ? 'male' : undefined;
}
