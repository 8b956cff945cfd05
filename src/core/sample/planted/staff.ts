import type { Book } from '../book.ts';

/** name, role, team */
const STAFF = [
  ['沈国梁', '总经理', '管理'],
  ['赵磊', '销售经理', '销售'],
  ['林晓', '客服组长', '客服'],
  ['周雯', '客服代表', '客服'],
  ['许诺', '客服代表', '客服'],
  ['贺佳', '客服代表', '客服'],
  ['丁浩', '大客户代表', '销售'],
  ['方洁', '大客户代表', '销售'],
  ['袁帅', '大客户代表', '销售'],
  ['梁晨', '大客户代表', '销售'],
  ['吴建平', '安装维修师傅', '安装'],
  ['郑大海', '安装维修师傅', '安装'],
  ['孔祥', '安装维修师傅', '安装'],
  ['钱勇', '安装维修师傅', '安装'],
  ['邵峰', '安装维修师傅', '安装'],
  ['陶莉', '仓储主管', '物流'],
  ['蒋涛', '配送调度', '物流'],
  ['顾岩', '冰箱产品线经理', '产品'],
  ['宋琪', '财务', '财务'],
  ['潘虹', '门店店长', '门店'],
  ['俞欢', '导购', '门店'],
  ['储亮', '导购', '门店'],
] as const;

/** D-28: the sales representative who leaves on 2026-01-15. */
const LEAVING = 'EMP-07';
export const AGENTS = ['EMP-04', 'EMP-05', 'EMP-06'] as const;
export const LEAD = 'EMP-03';
export const TECHNICIANS = ['EMP-11', 'EMP-12', 'EMP-13', 'EMP-14', 'EMP-15'] as const;

/** The firm and the people who work there. */
export function plantStaff(book: Book): void {
  book.add('businesses', {
    id: 'AP',
    name: '晨澜家电',
    kind: '家电零售与企业直销',
    city: '苏州',
    opened: '2016-05-18',
  });
  book.add(
    'employees',
    ...STAFF.map(([name, role, team], at) => {
      const id = `EMP-${String(at + 1).padStart(2, '0')}`;
      return { id, business_id: 'AP', name, role, team, active: true, leaves_at: id === LEAVING ? '2026-01-15' : null };
    }),
  );
}
