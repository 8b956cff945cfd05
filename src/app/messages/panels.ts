/** The panels of the customer desk, by the names that scenarios give them. */
const zh = {
  'panel.profile': () => '客户',
  'panel.orders': () => '订单',
  'panel.tickets': () => '工单',
  'panel.complaints': () => '投诉',
  'panel.interactions': () => '往来',
  'panel.logistics': () => '物流',
  'panel.receivables': () => '应收',
  'panel.surveys': () => '满意度',
  'panel.consent': () => '授权',
  'panel.value': () => '价值',
  'panel.documents': () => '材料',
};

type Messages = typeof zh;

const en: Messages = {
  'panel.profile': () => 'Profile',
  'panel.orders': () => 'Orders',
  'panel.tickets': () => 'Tickets',
  'panel.complaints': () => 'Complaints',
  'panel.interactions': () => 'Contact log',
  'panel.logistics': () => 'Delivery',
  'panel.receivables': () => 'Receivables',
  'panel.surveys': () => 'Satisfaction',
  'panel.consent': () => 'Consent',
  'panel.value': () => 'Value',
  'panel.documents': () => 'Materials',
};

export const panels = { zh, en };
