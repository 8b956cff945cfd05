import { genderOf } from '../../../app/gender.ts';

export type Gender = 'female' | 'male';
export type Age = 'young' | 'adult' | 'middle' | 'old';
export type Job =
  | 'none'
  | 'agent'
  | 'manager'
  | 'office'
  | 'technician'
  | 'courier'
  | 'hotel'
  | 'shop'
  | 'medic'
  | 'student'
  | 'teacher';

/** Who is to be drawn. Only the id is needed; what else is known makes the picture fit. */
export interface Person {
  readonly id: string;
  readonly name?: string | undefined;
  /** What they are, in the scenario's words: 酒店前台, 退休教师, technician. */
  readonly role?: string | undefined;
  readonly gender?: Gender | undefined;
}

/** What a name and a role tell of somebody; what they do not tell is drawn by the id. */
export interface Traits {
  readonly gender: Gender | undefined;
  readonly age: Age | undefined;
  readonly job: Job;
}

/** The first that fits counts: who leads the desk dresses like a manager, not like an agent. */
const JOBS: readonly (readonly [Job, RegExp])[] = [
  ['manager', /经理|主管|总监|店长|老板|厂长|主任|院长|校长|负责人|董事|总裁|manager|director|supervisor|boss/i],
  ['agent', /客服|坐席|热线|呼叫|接线|话务|\bagent|call cent|support|service rep/i],
  ['hotel', /酒店|前台|礼宾|客房|大堂|餐厅|hotel|recept|concierge/i],
  ['courier', /快递|配送|送货|物流|司机|骑手|courier|driver|deliver/i],
  ['technician', /师傅|工程师|技术|维修|安装|检修|运维|车间|工人|technician|engineer|fitter|repair|worker/i],
  ['medic', /医生|护士|药师|医院|doctor|nurse|pharmac/i],
  ['teacher', /老师|教师|教授|讲师|teacher|professor|lecturer/i],
  ['student', /学生|同学|学员|研究生|实习|student|pupil|intern/i],
  ['shop', /导购|店员|收银|售货|营业员|服务员|cashier|shop|waiter/i],
  ['office', /采购|财务|会计|行政|秘书|招商|律师|销售|顾问|职员|buyer|purchas|account|sales|consult|clerk/i],
];

const OLD = /老年|老人|退休|大爷|大妈|老太|奶奶|爷爷|外婆|外公|阿婆|elder|retired|grand/i;
const MIDDLE = /阿姨|大叔|叔叔|师傅|厂长|院长|校长|教授|老板|妈妈|爸爸|太太|总裁|董事|professor|owner/i;
const YOUNG = /小朋友|学生|同学|学员|实习|年轻|小姐姐|研究生|青年|student|intern|young/i;

function ageOf(name: string, role: string): Age | undefined {
  const text = `${role} ${name}`;
  if (OLD.test(text)) return 'old';
  if (YOUNG.test(role) || name === '你') return 'young';
  if (MIDDLE.test(text) || /^老\p{Script=Han}$/u.test(name)) return 'middle';
  return /^小\p{Script=Han}{1,2}$/u.test(name) ? 'young' : undefined;
}

/** Characters that given names mostly carry for women, and for men; the last one says most. */
const FEMALE_NAME =
  /[敏丽婧静兰芳娟燕玲芬萍莉红虹霞艳雪梅婷慧颖琳琪佳欢倩妍怡瑶洁秀珍月岚茜诺雯晓晴曼鹭清涵桐香娜英柳]/;
const MALE_NAME = /[强伟磊浩超勇军刚斌涛鹏杰峰龙辉波建国志明亮飞宏雄岩义澍帅祥豪远轩新耀澈川彬振光俊宁凡]/;

/** The portrait's best guess from a Chinese given name, where nobody says how the person is addressed. */
export function genderOfName(name: string): 'female' | 'male' | undefined {
  // 老乔: an older man, as colleagues call him
  if (/^老\p{Script=Han}$/u.test(name)) return 'male';
  if (!/^\p{Script=Han}{2,3}$/u.test(name)) return undefined;
  for (const character of [...name.slice(1)].reverse()) {
    if (FEMALE_NAME.test(character)) return 'female';
    if (MALE_NAME.test(character)) return 'male';
  }
  return undefined;
}

/** What is known of a person without asking: by how they are addressed, called and employed. */
export function traitsOf({ name = '', role = '', gender }: Person): Traits {
  return {
    gender: gender ?? genderOf(name, role) ?? genderOfName(name),
    age: ageOf(name, role),
    job: JOBS.find(([, pattern]) => pattern.test(role))?.[0] ?? 'none',
  };
}
