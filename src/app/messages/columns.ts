/** Columns that only the list of customers has, worked out for it; those of the data stand in record-columns.ts. */
const zh = {
  'column.order_count': () => '有效订单',
  'column.sales_all': () => '累计消费',
  'column.year_contribution': () => '本年贡献',
  'column.open_complaints': () => '未结投诉',
  'column.overdue_amount': () => '逾期账款',
};

type Messages = typeof zh;

const en: Messages = {
  'column.order_count': () => 'Valid orders',
  'column.sales_all': () => 'Spent in all',
  'column.year_contribution': () => 'Contribution this year',
  'column.open_complaints': () => 'Open cases',
  'column.overdue_amount': () => 'Overdue',
};

export const columns = { zh, en };
