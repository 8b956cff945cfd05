import type { Book } from '../book.ts';
import type { Draft } from '../schema.ts';

/** Invented for the course (domain.md 4.5). Where a law is named the card sums it up for teaching; it is no legal advice. */
const POLICIES: readonly Draft<'policies'>[] = [
  {
    id: 'AP-P-authority',
    title: '处理权限',
    title_en: 'Authority to settle',
    text: '客服代表可当场决定：道歉，规则给予的退货、换货和维修，以及不超过200元且不超过商品价格10%（取较低者）的补偿。超出的由客服组长决定，上限1,000元；再高须经理批准。',
    text_en:
      'An agent may decide at once: an apology, the refund, exchange or repair that the rules grant, and compensation of at most 200 yuan and at most 10% of the price, whichever is lower. Beyond that the shift lead decides, up to 1,000 yuan; above it the manager.',
    basis: '本店规定（教学虚构）',
  },
  {
    id: 'AP-P-return',
    title: '退换货（家电）',
    title_en: 'Return and exchange (appliances)',
    text: '售出7日内出现性能故障：退货、换货或修理，由顾客选择。15日内：换货或修理。整机保修12个月；保修期内同一故障修理两次仍不能正常使用：换货或退货。这是法定底线，不得拒绝。',
    text_en:
      'A fault within 7 days of sale: refund, exchange or repair, as the customer chooses. Within 15 days: exchange or repair. The whole machine is guaranteed for 12 months; if two repairs in that time do not cure the same fault: exchange or refund. This is the statutory floor and may not be refused.',
    basis: '家电三包规则要点（教学摘要，非法律意见）',
  },
  {
    id: 'AP-P-distance',
    title: '网购七日无理由',
    title_en: 'Seven days for distance sales',
    text: '网上、电话购买的商品，签收之日起7日内可以无理由退货，依法不适用的除外。商品应当完好。',
    text_en:
      'Goods bought online or by telephone may be returned without a reason within 7 days of receipt, unless exempt by law. They must be in good condition.',
    basis: '消费者权益保护法第25条要点（教学摘要，非法律意见）',
  },
  {
    id: 'AP-P-fraud',
    title: '欺诈主张',
    title_en: 'Claims of fraud',
    text: '经认定的欺诈，赔偿为价款的三倍，不足500元的按500元。客服代表不承认也不否认，记录事实后当日上报。',
    text_en:
      'Where fraud is established, damages are three times the price and at least 500 yuan. An agent neither admits nor denies it, but records the facts and reports them the same day.',
    basis: '消费者权益保护法第55条要点（教学摘要，非法律意见）',
  },
  {
    id: 'AP-P-consequence',
    title: '连带损失',
    title_en: 'Consequential loss',
    text: '楼下渗水、地板受损等连带损失超出客服代表权限：拍照取证、登记，转客服组长，并告知顾客当日18:00前答复。只承诺时间，不承诺金额。',
    text_en:
      'Consequential loss, such as water damage to a floor or to the flat below, is beyond an agent: take photos, record it, pass it to the shift lead and tell the customer that an answer comes by 18:00 the same day. Promise a time, never a sum.',
    basis: '本店规定（教学虚构）',
  },
  {
    id: 'AP-P-prices',
    title: '安装收费表',
    title_en: 'Installation prices',
    text: '上门安装免费。空调支架80元，加长铜管每米120元。高空作业：6层及以上且无设备平台150元，其余0元。所有收费须开收据，不收现金。',
    text_en:
      'Installation at home is free. Bracket for an air conditioner 80 yuan, extra copper pipe 120 yuan a metre. Work at height: 150 yuan from the 6th floor without a platform, else 0. Every charge needs a receipt; no cash.',
    basis: '本店规定（教学虚构）',
  },
  {
    id: 'AP-P-privacy',
    title: '客户信息',
    title_en: 'Customer data',
    text: '收集前说明用途、是否必填、如何更正和删除。只收集服务所需的信息。谈订单前用两项信息核对身份。按客户同意的渠道联系。公开回复中不出现订单信息。',
    text_en:
      'Before asking, say what it is for, what is optional, and how to correct and delete it. Collect only what the service needs. Check identity by two facts before discussing an order. Contact people by the channel they agreed to. No order facts in public replies.',
    basis: '个人信息保护法要点（教学摘要，非法律意见）',
  },
  {
    id: 'AP-P-points',
    title: '会员积分',
    title_en: 'Membership points',
    text: '消费1元积1分，100分抵1元，24个月到期。',
    text_en: 'One point for each yuan; 100 points are worth 1 yuan; they expire after 24 months.',
    basis: '本店规定（教学虚构）',
  },
  {
    id: 'AP-P-fairness',
    title: '投诉不降级',
    title_en: 'No retaliation',
    text: '客户投诉不得成为降低服务等级、延后上门或取消优惠的理由。',
    text_en: 'A complaint is never a reason to lower the class of service, delay a visit or withdraw an offer.',
    basis: '本店规定（教学虚构）',
  },
];

/** The policy cards of the appliance retailer. */
export const plantPolicies = (book: Book): void => book.add('policies', ...POLICIES);
