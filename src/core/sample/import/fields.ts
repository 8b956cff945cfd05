import { plainText } from './values.ts';

export type FieldKind = 'text' | 'date' | 'money' | 'integer' | 'phone' | 'list';

/** A column of the dataset that a column of a file can fill. */
interface Field {
  readonly kind: FieldKind;
  /** Without it a row says nothing. */
  readonly required?: boolean;
  /** What such a column is called in files, in lower case without spaces. */
  readonly names: readonly string[];
}

/** What a table of a file is about. */
export const TARGETS = {
  customers: {
    id: {
      kind: 'text',
      names: [
        '客户编号',
        '客户id',
        '编号',
        '会员号',
        '会员编号',
        '客户号',
        '卡号',
        'id',
        'customerid',
        'customer_id',
        'customerno',
        'memberid',
      ],
    },
    name: {
      kind: 'text',
      required: true,
      names: [
        '姓名',
        '客户姓名',
        '顾客',
        '顾客姓名',
        '客户名称',
        '名称',
        '客户',
        '会员姓名',
        '公司名称',
        '单位名称',
        '企业名称',
        'name',
        'customer',
        'customername',
        'fullname',
        'company',
      ],
    },
    phone: {
      kind: 'phone',
      names: [
        '电话',
        '手机',
        '手机号',
        '手机号码',
        '联系电话',
        '联系方式',
        '移动电话',
        'phone',
        'mobile',
        'tel',
        'telephone',
        'cellphone',
      ],
    },
    email: { kind: 'text', names: ['邮箱', '电子邮箱', '电子邮件', '邮件', 'email', 'e-mail', 'mail'] },
    district: { kind: 'text', names: ['区', '区域', '地区', '所在区', '城区', '行政区', 'district', 'region', 'area'] },
    address: { kind: 'text', names: ['地址', '住址', '联系地址', '详细地址', '收货地址', 'address', 'street'] },
    birthday: { kind: 'text', names: ['生日', '出生日期', 'birthday', 'dateofbirth', 'dob'] },
    first_seen: {
      kind: 'date',
      names: [
        '首次登记',
        '注册日期',
        '注册时间',
        '登记日期',
        '建档日期',
        '入会日期',
        '开户日期',
        '加入时间',
        'firstseen',
        'created',
        'createdat',
        'joined',
        'registered',
        'since',
      ],
    },
    salutation: { kind: 'text', names: ['称呼', '称谓', 'salutation', 'title'] },
    tags: { kind: 'list', names: ['标签', '客户标签', 'tags', 'labels'] },
    notes: { kind: 'text', names: ['备注', '说明', '附注', 'notes', 'note', 'remark', 'remarks', 'comment'] },
  },
  orders: {
    id: {
      kind: 'text',
      names: [
        '订单号',
        '订单编号',
        '单号',
        '流水号',
        '交易号',
        'orderid',
        'order_id',
        'orderno',
        'order',
        'invoice',
        'invoiceno',
      ],
    },
    customer: {
      kind: 'text',
      required: true,
      names: [
        '客户',
        '客户编号',
        '客户id',
        '客户号',
        '客户姓名',
        '客户名称',
        '姓名',
        '会员号',
        '会员编号',
        '买家',
        '顾客',
        '顾客编号',
        '卡号',
        'customer',
        'customerid',
        'customer_id',
        'client',
        'buyer',
        'userid',
        'memberid',
        'name',
      ],
    },
    date: {
      kind: 'date',
      required: true,
      names: [
        '日期',
        '下单日期',
        '订单日期',
        '交易日期',
        '购买日期',
        '消费日期',
        '下单时间',
        '交易时间',
        '时间',
        'date',
        'orderdate',
        'purchasedate',
        'invoicedate',
        'createdat',
        'time',
        'when',
      ],
    },
    amount: {
      kind: 'money',
      required: true,
      names: [
        '金额',
        '订单金额',
        '消费金额',
        '交易金额',
        '实付',
        '实付金额',
        '实付款',
        '付款金额',
        '总额',
        '总价',
        '销售额',
        'amount',
        'total',
        'sum',
        'price',
        'revenue',
        'sales',
        'paid',
        'value',
      ],
    },
    cost: { kind: 'money', names: ['成本', '成本价', '进价', '采购价', 'cost', 'unitcost', 'cogs'] },
    qty: { kind: 'integer', names: ['数量', '件数', '个数', 'qty', 'quantity', 'count', 'units'] },
    line: { kind: 'text', names: ['品类', '类别', '商品类别', '产品线', '分类', 'category', 'line', 'productline'] },
    product: {
      kind: 'text',
      names: ['商品', '商品名称', '产品', '产品名称', '品名', 'product', 'item', 'sku', 'description'],
    },
    channel: { kind: 'text', names: ['渠道', '销售渠道', '来源', 'channel', 'source'] },
    district: { kind: 'text', names: ['区', '区域', '地区', '城区', 'district', 'region', 'area'] },
    status: { kind: 'text', names: ['状态', '订单状态', 'status', 'state'] },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Field>>>>;

export type Target = keyof typeof TARGETS;

/** The fields of a target by name. */
export const fieldsOf = (target: Target): Readonly<Record<string, Field>> => TARGETS[target];

/** domain.md 4.4: what must not be kept of a person, by what such a column is called. */
const NEVER =
  /身份证|证件号|护照|银行卡|卡密|信用卡|收入|工资|月薪|年薪|宗教|信仰|政治|民族|病史|疾病|健康|血型|指纹|人脸|轨迹|定位|密码|配偶|子女|idcard|id_?number|passport|bank|cardno|cardnumber|income|salary|relig|politic|ethnic|health|disease|medical|fingerprint|face|gps|password|spouse|children/i;

/** Header words as they are compared: lower case, without spaces, underlines and what stands in brackets. */
const keyOf = (header: string): string =>
  plainText(header)
    .toLowerCase()
    .replace(/[(（[【].*?[)）\]】]/g, '')
    .replace(/[\s_*:：-]+/g, '');

/** What becomes of a column: a field, kept under a name of its own, or left out. */
export type Role = { readonly field: string } | { readonly keep: string } | 'skip';

export interface Suggestion {
  readonly header: string;
  readonly role: Role;
  /** Why a column is left out: it may not be kept of a person, or it has no name. */
  readonly because?: 'forbidden' | 'no-name' | 'reserved' | 'twice';
}

/** Names that would be something else in JavaScript. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype', 'tostring', 'valueof', 'hasownproperty', 'id']);

/** A header as the name of a column: letters of any script, digits, `_` and `-`; begins with a letter. */
export function columnName(header: string): string {
  const name = plainText(header)
    .replace(/[^\p{L}\p{N}_-]+/gu, '_')
    .replace(/^[^\p{L}]+|_+$/gu, '')
    .slice(0, 40);
  return name;
}

/** The field that a header means, by its whole name or else by one that ends or begins with a known word. */
function fieldOf(header: string, target: Target, taken: ReadonlySet<string>): string | undefined {
  const key = keyOf(header);
  if (key === '') return undefined;
  const free = Object.entries(fieldsOf(target)).filter(([field]) => !taken.has(field));
  const whole = free.find(([field, { names }]) => keyOf(field) === key || names.some((name) => keyOf(name) === key));
  if (whole) return whole[0];
  const near = free.find(([, { names }]) =>
    names.some((name) => {
      const known = keyOf(name);
      return known.length > 1 && (key.endsWith(known) || key.startsWith(known)) && key.length - known.length <= 4;
    }),
  );
  return near?.[0];
}

/**
 * What each column of a file probably is. Required fields are given first to headers that name them exactly; what nobody
 * knows is kept under its own name; what must not be kept of a person is left out.
 */
export function suggestMapping(headers: readonly string[], target: Target): Suggestion[] {
  const taken = new Set<string>();
  const exact = new Map<number, string>();
  headers.forEach((header, at) => {
    const key = keyOf(header);
    const found = Object.entries(fieldsOf(target)).find(
      ([field, { names }]) =>
        !taken.has(field) && !NEVER.test(header) && (keyOf(field) === key || names.some((name) => keyOf(name) === key)),
    );
    if (!found || key === '') return;
    taken.add(found[0]);
    exact.set(at, found[0]);
  });
  const kept = new Set<string>(Object.keys(fieldsOf(target)));
  return headers.map((header, at): Suggestion => {
    if (NEVER.test(header)) return { header, role: 'skip', because: 'forbidden' };
    const field = exact.get(at) ?? fieldOf(header, target, taken);
    if (field !== undefined) {
      taken.add(field);
      return { header, role: { field } };
    }
    const name = columnName(header);
    if (name === '') return { header, role: 'skip', because: 'no-name' };
    if (RESERVED.has(name.toLowerCase()) || RESERVED.has(plainText(header).toLowerCase()))
      return { header, role: 'skip', because: 'reserved' };
    if (kept.has(name)) return { header, role: 'skip', because: 'twice' };
    kept.add(name);
    return { header, role: { keep: name } };
  });
}
