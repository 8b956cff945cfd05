// How the names and the recurring words of the course data are written in English. It comes with the player, not with the page.

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

/** Names that are not a surname with a given name, and what recurs in the records. Firms are named as the exercises name them. */
const WORDS: Readonly<Record<string, string>> = {
  枫桥物业: 'Fengqiao Property',
  学府职校: 'Xuefu College',
  同达商贸: 'Tongda Trading',
  恒栖公寓: 'Hengqi Apartments',
  南塘家居: 'Nantang Home',
  '同达(苏州)商贸': 'Tongda (Suzhou) Trading',
  澄光民宿: 'Chengguang Homestay',
  望澜置业: 'Wanglan Estates',
  吴风宾馆: 'Wufeng Hotel',
  蓝湾餐饮: 'Lanwan Catering',
  澜石建材: 'Lanshi Building Materials',
  柏渡超市: 'Bodu Supermarket',
  采禾家电行: 'Caihe Appliances',
  砚溪物业: 'Yanxi Property',
  云栈商贸: 'Yunzhan Trading',
  暖晴养老院: 'Nuanqing Care Home',
  辰微电子厂: 'Chenwei Electronics',
  织澜纺织: 'Zhilan Textiles',
  书香里公寓: 'Shuxiangli Apartments',
  巷语客栈: 'Xiangyu Inn',
  糯香食品: 'Nuoxiang Foods',
  拓锐机械: 'Tuorui Machinery',
  蒲公英幼儿园: 'Dandelion Nursery School',
  仁朗器械: 'Renlang Instruments',
  江南行旅行社: 'Jiangnan Travel',
  明瑞会务: 'Mingrui Events',
  云帆软件: 'Yunfan Software',
  锦川设计院: 'Jinchuan Design',
  安澜检测: 'Anlan Testing',
  拾光摄影: 'Shiguang Photo',
  听涛出版社: 'Tingtao Press',
  和畅律所: 'Hechang Law',
  弘毅培训: 'Hongyi Training',
  青禾种业: 'Qinghe Seeds',
  瑞衡咨询: 'Ruiheng Consulting',
  博泰仪器: 'Botai Instruments',
  凌越电子: 'Lingyue Electronics',
  中衡轨道: 'Zhongheng Rail',
  星野生物: 'Xingye Biotech',
  朴素家居: 'Pusu Home',
  小程同学: 'Little Cheng',
  朵朵: 'Duoduo',
  禾姐: 'Sister He',
  冬冬: 'Dongdong',
  小满: 'Xiaoman',
  阿澈: 'A Che',
  女士: 'Ms',
  先生: 'Mr',
  阿姨: 'Mrs',
  同学: 'first name',
  小朋友: 'first name',
  高新区: 'New District',
  吴中区: 'Wuzhong',
  相城区: 'Xiangcheng',
  工业园区: 'Industrial Park',
  姑苏区: 'Gusu',
  老公房: 'old flat',
  租住: 'rented',
  两居: 'two rooms',
  三居: 'three rooms',
  四居: 'four rooms',
  任何时间: 'any time',
  周末: 'weekend',
  工作日晚间: 'weekday evenings',
  上午: 'morning',
  老带新: 'brings friends',
  '65岁以上': 'over 65',
  优惠券常客: 'coupon regular',
  延保服务合同: 'extended cover',
  旅行社: 'travel agency',
  长住: 'long stay',
  学生: 'student',
  生日会: 'birthday party',
  晚上七点后联系: 'contact after 7 p.m.',
  送货前电话确认: 'ring before delivery',
  旧机一起拉走: 'take the old machine',
  周末送货: 'deliver at weekends',
  短信通知即可: 'a text will do',
  只要静音款: 'quiet models only',
  加床: 'extra bed',
  两个硬枕: 'two firm pillows',
  加湿器: 'humidifier',
  高楼层: 'high floor',
  靠近早餐厅: 'near the breakfast room',
  远离电梯: 'away from the lift',
  少冰: 'less ice',
  去冰: 'no ice',
  三分糖: '30% sugar',
  五分糖: '50% sugar',
  换燕麦奶: 'oat milk',
  不要珍珠: 'no pearls',
  热饮: 'hot',
  前台: 'Front desk',
  客房: 'Housekeeping',
  财务: 'Finance',
  市场: 'Marketing',
  宾客关系: 'Guest relations',
  配送安装: 'delivery and installation',
  售后服务: 'after-sales service',
  营销信息: 'marketing messages',
  住宿服务: 'stay services',
  点单与积分: 'orders and points',
  门店签字单: 'signed form in the shop',
  注册页勾选记录: 'box ticked at registration',
  入住登记时勾选: 'box ticked at check-in',
  入住登记时单独勾选: 'separate box ticked at check-in',
  小程序勾选记录: 'box ticked in the app',
  小程序单独勾选: 'separate box ticked in the app',
  空调两台: 'two air conditioners',
  空调一台: 'one air conditioner',
  烘干机: 'dryer',
  净水器: 'water filter',
  '冰箱、洗衣机': 'refrigerator, washing machine',
  全屋空调: 'air conditioning, whole flat',
  洗碗机: 'dishwasher',
  烟机套装: 'hood and hob',
  全屋家电: 'all appliances',
  '冰箱、洗衣机、空调': 'refrigerator, washing machine, air conditioner',
  空气炸锅: 'air fryer',
  空调: 'air conditioners',
  冰箱: 'refrigerators',
  小家电: 'small appliances',
  电视: 'television sets',
  洗衣机: 'washing machines',
  顺捷城配: 'Shunjie City Delivery',
  自营配送: 'own delivery',
  迅达物流: 'Xunda Logistics',
  '报修三次没人回电，就不来了': 'Three repair calls, never rung back; so I stayed away',
  '发票的事拖了一个月，懒得再问': 'A month about one invoice; I gave up asking',
  '那次安装弄坏了墙，说好来补，没来': 'The fitter broke the wall, promised to mend it, never came',
  投诉完再没人理: 'After my complaint nobody came back to me',
  '送货两次没送到，最后退了': 'Two deliveries failed; in the end I sent it back',
  '会员积分少了，打电话说查，没下文': 'My points went missing; they said they would look, and then nothing',
  '换了个导购，说话不太客气': 'A new assistant, and a rude one',
  '冰箱修了很久，期间一个电话也没有': 'The fridge took ages to mend, and not one call in between',
  '冰箱等配件41天，没有人回过电话': '41 days waiting for a fridge part, and nobody rang back',
  别家送货当天就装好: 'The others fit it the day they deliver',
  '别家送货当天就装好，以后图省事': 'The others fit it the day they deliver; I like it easy',
  '另一家可以连家里的系统，你们没有': 'Another shop links it to my home system; you have none',
  '那边有人专门对接，省心': 'There I have one person for everything; no worries',
  '别家保修五年，看着踏实': 'Elsewhere it is covered five years; that feels safe',
  '他们能上门设计，你们只卖机器': 'They come and plan it; you only sell machines',
  同款别处便宜两百: 'The same model is 200 cheaper elsewhere',
  '同款别家便宜200元，以后看价格': 'The same model is 200 yuan cheaper elsewhere; I go by price now',
  '平台大促，价格差太多': 'The big online sale; too much of a difference',
  '别家送电饭煲，等于打折': 'Elsewhere a rice cooker comes free; as good as a discount',
  '有补贴，就在那边买了': 'There was a subsidy, so I bought there',
  谁便宜买谁的: 'I buy from whoever is cheapest',
  他们给了一张三百的券: 'They gave me a 300-yuan voucher',
  搬到外地了: 'Moved to another city',
  '已搬到外地，谢谢，不再需要联系': 'Moved to another city; thank you, no need to contact me',
  '房子卖了，暂时不需要': 'Sold the flat; no need for now',
  公司派我出国三年: 'My company sends me abroad for three years',
  '店关了，不再用': 'The shop has closed; no longer needed',
  '多次辱骂送货员，我们终止了服务': 'Insulted the delivery man again and again; we ended the service',
  '长期拒付，已停止往来': 'Would not pay for a long time; dealings stopped',
  '拒付并辱骂，我们终止了往来': 'Would not pay and was abusive; we ended the relationship',
};

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

/** Columns whose values are names. */
const NAMES = /(^|_)(name|contact|owner|payer)$/;

/** A value of the data in English; one that has no English stays as it is. */
export function spell(text: string, column: string): string {
  const known = Object.hasOwn(WORDS, text) ? WORDS[text] : undefined;
  return known ?? (NAMES.test(column) ? person(text) : undefined) ?? text;
}
