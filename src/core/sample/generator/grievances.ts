import type { Draft } from '../schema.ts';

type Complaint = Draft<'complaints'>;

/** A kind of complaint as it happens in the shop. */
export interface Grievance {
  readonly type: NonNullable<Complaint['type']>;
  readonly severity: NonNullable<Complaint['severity']>;
  readonly unit: string;
  readonly facts: string;
  readonly demand: string;
  readonly root_cause: string;
  readonly proposal: string;
  readonly prevention: string;
}

export const LATE: Grievance = {
  type: 'late-delivery',
  severity: 'SEV3',
  unit: '物流',
  facts: '过了约定日期仍未送到，没有人提前告知',
  demand: '尽快送到，说明原因',
  root_cause: '承运商顺捷城配漏排',
  proposal: '加派车次送达并致歉',
  prevention: '承运商每日回传排班，漏排当日通知客户',
};

export const GRIEVANCES: readonly Grievance[] = [
  {
    type: 'quality',
    severity: 'SEV3',
    unit: '产品',
    facts: '使用两周后噪声变大',
    demand: '上门检修',
    root_cause: '运输中支脚松动',
    proposal: '上门调平并紧固',
    prevention: '出库前检查支脚',
  },
  {
    type: 'quality',
    severity: 'SEV2',
    unit: '产品',
    facts: '开机跳闸，担心漏电',
    demand: '当天处理',
    root_cause: '电源线破皮',
    proposal: '更换整机',
    prevention: '该批次电源线抽检',
  },
  {
    type: 'install',
    severity: 'SEV3',
    unit: '安装',
    facts: '约好上午来，下午四点才到',
    demand: '道歉并准时',
    root_cause: '路线未排',
    proposal: '致歉并延长一个月保修',
    prevention: '安装前一小时电话确认',
  },
  {
    type: 'install',
    severity: 'SEV4',
    unit: '安装',
    facts: '装完没有清理包装和灰尘',
    demand: '有人来收拾',
    root_cause: '离场清单缺项',
    proposal: '当天返回清理',
    prevention: '离场前拍照',
  },
  {
    type: 'billing',
    severity: 'SEV3',
    unit: '财务',
    facts: '优惠券没有抵扣',
    demand: '补退差额',
    root_cause: '收银系统规则过期',
    proposal: '退回差额',
    prevention: '活动开始前校验规则',
  },
  {
    type: 'service',
    severity: 'SEV4',
    unit: '客服',
    facts: '打电话转了三次，每次都要重说一遍',
    demand: '有人跟到底',
    root_cause: '工单没有写清前情',
    proposal: '专人跟进并回电',
    prevention: '转接必须附摘要',
  },
  {
    type: 'usability',
    severity: 'SEV4',
    unit: '客服',
    facts: '说明书看不懂，不会联网',
    demand: '有人教',
    root_cause: '交付时未讲解',
    proposal: '视频指导完成设置',
    prevention: '复杂产品交付时讲解十分钟',
  },
];
