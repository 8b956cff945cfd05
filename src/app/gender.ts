const FEMALE = /女士|小姐|太太|阿姨|大妈|奶奶|妈妈|姐|嫂|姨|婶|\b(?:Ms|Mrs|Miss)\b/;
const MALE = /先生|叔|大爷|爷爷|爸爸|哥|师傅|男子|\bMr\b/;

/** What a form of address (刘先生, 楼下阿姨) says of a person, for the portrait only; undefined where it says nothing. */
export function genderOf(...said: readonly unknown[]): 'female' | 'male' | undefined {
  const text = said.filter((part) => typeof part === 'string').join(' ');
  if (FEMALE.test(text)) return 'female';
  return MALE.test(text) ? 'male' : undefined;
}

/** What is known of somebody in a cast. */
interface Member {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly customer?: string | undefined;
}

/**
 * Who is drawn for somebody of a cast: under the id of their record, so that the desk shows the same face, else under the name,
 * so that a colleague has one face in all exercises. “You” looks different in each part.
 */
export function faceOf({ id, name, role, customer }: Member, salutation?: unknown) {
  const key = customer ?? (name === '你' ? `${id} ${role}` : name || id);
  // 阿姨 and 小朋友 tell the age as well
  const called = typeof salutation === 'string' ? `${role} ${salutation}` : role;
  return { id: key, name, role: called, gender: genderOf(name, called) };
}
