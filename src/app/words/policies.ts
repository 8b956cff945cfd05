/** The rules of the three firms, by their Chinese wording. */
export const POLICIES: Readonly<Record<string, string>> = {
  '客服代表可当场决定：道歉，规则给予的退货、换货和维修，以及不超过200元且不超过商品价格10%（取较低者）的补偿。超出的由客服组长决定，上限1,000元；再高须经理批准。':
    'An agent may decide at once: an apology, the returns, exchanges and repairs that the rules grant, and compensation of up to 200 yuan and 10% of the price (whichever is lower). Beyond that the team leader decides, up to 1,000 yuan; above it a manager must approve.',
  '楼下渗水、地板受损等连带损失超出客服代表权限：拍照取证、登记，转客服组长，并告知顾客当日18:00前答复。只承诺时间，不承诺金额。':
    'Consequential damage, such as water downstairs or a spoilt floor, is beyond an agent: photograph it, record it, pass it to the team leader, and tell the customer that an answer comes by 18:00 the same day. Promise a time, never an amount.',
  '网上、电话购买的商品，签收之日起7日内可以无理由退货，依法不适用的除外。商品应当完好。':
    'Goods bought online or by telephone can be returned without a reason within 7 days of signing for them, unless the law excludes them. They must be in good condition.',
  '客户投诉不得成为降低服务等级、延后上门或取消优惠的理由。':
    'A complaint must never be a reason for a lower level of service, a later visit or the loss of an offer.',
  '经认定的欺诈，赔偿为价款的三倍，不足500元的按500元。客服代表不承认也不否认，记录事实后当日上报。':
    'For fraud that is established, compensation is three times the price, and 500 yuan at least. An agent neither admits nor denies it, records the facts and reports them the same day.',
  '消费1元积1分，100分抵1元，24个月到期。':
    '1 yuan spent earns 1 point; 100 points are worth 1 yuan; they expire after 24 months.',
  '上门安装免费。空调支架80元，加长铜管每米120元。高空作业：6层及以上且无设备平台150元，其余0元。所有收费须开收据，不收现金。':
    'Fitting at home is free. Bracket for an air conditioner 80 yuan, longer copper pipe 120 yuan a metre. Work at height: 150 yuan from the 6th floor up without a platform, otherwise 0. Every charge needs a receipt; no cash is taken.',
  '收集前说明用途、是否必填、如何更正和删除。只收集服务所需的信息。谈订单前用两项信息核对身份。按客户同意的渠道联系。公开回复中不出现订单信息。':
    'Before collecting anything say what for, whether it is required, and how to correct or delete it. Collect only what the service needs. Check two facts before speaking of an order. Use the channel the customer agreed to. A public reply says nothing of an order.',
  '售出7日内出现性能故障：退货、换货或修理，由顾客选择。15日内：换货或修理。整机保修12个月；保修期内同一故障修理两次仍不能正常使用：换货或退货。这是法定底线，不得拒绝。':
    'A fault within 7 days of the sale: return, exchange or repair, as the customer chooses. Within 15 days: exchange or repair. The whole appliance is covered for 12 months; if the same fault has been repaired twice in that time and is still there: exchange or return. This is the legal minimum and must not be refused.',
  '客人投诉噪声：立即换房，或减免当晚房费50%，由前台当场决定。同一晚重复发生的，夜班经理可免当晚房费一晚。不得向另一方透露是哪间房投诉。':
    'When a guest complains of noise: another room at once, or 50% off the night; the desk decides on the spot. If it happens again the same night, the night manager may waive one night. Never tell the other side which room complained.',
  '房间不够时：安排同级或更高的酒店，往返交通和首晚房费由本店承担，下次入住升级房型。先转未担保、只住一晚的预订；有担保的、带小孩的和会员不转。在客人到店之前打电话告知。':
    'When rooms run short: find a hotel of the same class or better; we pay both ways and the first night, and upgrade the next stay. Move bookings first that are not guaranteed and for one night only; not those that are guaranteed, with children, or of members. Telephone before the guest arrives.',
  '发现异物或身体不适：先照顾人，陪同就医，首次费用由本店先付；停售同批次，经顾客同意封存样品，立即报告店主。按法律规定，顾客可以主张退款、医疗费用，以及价款十倍或损失三倍的赔偿（不足1,000元按1,000元）。不得用钱换沉默，不得要求删除照片或评价。':
    'When something foreign is found or somebody feels ill: the person first, go along to the doctor, we pay the first costs; take the batch off sale, seal a sample if the customer agrees, report to the owner at once. By law a customer may ask for a refund, medical costs, and ten times the price or three times the loss (1,000 yuan where that is less). Never buy silence, never ask for photographs or reviews to be deleted.',
};
