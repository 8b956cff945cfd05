import { bundle, type Pairs } from './pairs.ts';

/** Quantities of formulas that are neither a parameter nor a column of a result: named where one of them is wrong. */
const QUANTITIES: Pairs = {
  'a limit': ['界限', 'A limit'],
  'a share': ['占比', 'A share'],
  'a quarter': ['一季的金额', 'The figure of a quarter'],
  'a ticket': ['一张工单', 'A ticket'],
  'a CSAT answer': ['一个 CSAT 回答', 'A CSAT answer'],
  'an NPS answer': ['一个 NPS 回答', 'An NPS answer'],
  'a SERVQUAL score': ['一个 SERVQUAL 得分', 'A SERVQUAL score'],
  'an item score': ['一项得分', 'An item score'],
  'an asset': ['一项客户资产', 'An asset'],
  'end − won': ['期末 − 新增', 'End − won'],
  churn: ['流失率', 'Churn'],
  periods: ['期数', 'Periods'],
  rows: ['档案数', 'Files'],
  duplicates: ['重复档案', 'Duplicates'],
  required: ['必填项', 'Required fields'],
  checked: ['已核对', 'Checked'],
  labour: ['人工', 'Labour'],
  travel: ['路程', 'Travel'],
  authority: ['授权额度', 'Authority'],
};

export const quantities = bundle(QUANTITIES);
