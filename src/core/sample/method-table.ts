import { callCentreMethod, promptMethod, staffingMethod } from './methods/call-centre.ts';
import {
  indexMethod,
  queueMethod,
  ratioMethod,
  satisfactionMethod,
  serviceMethod,
  servqualMethod,
  threeQuestionMethod,
} from './methods/care.ts';
import { abcMethod, lifetimeMethod, pyramidMethod, rfmMethod } from './methods/customers.ts';
import {
  costToServeMethod,
  courseMarkMethod,
  deliveredMethod,
  discountedLifetimeMethod,
  efficiencyMethod,
  evaluationMethod,
  leadMethod,
  recoveryMethod,
  simpleLifetimeMethod,
  splitLifetimeMethod,
} from './methods/figures.ts';
import { fileQualityMethod } from './methods/file-quality.ts';
import { creditMethod, returnMethod, walletMethod } from './methods/firms.ts';
import { lifecycleMethod, retentionMethod, winbackMethod } from './methods/loyalty.ts';
import type { Method } from './methods/method.ts';
import { ageingMethod, campaignMethod, cohortMethod, servingMethod, stitchingMethod } from './methods/relations.ts';
import {
  compositionMethod,
  expenseMethod,
  marketMethod,
  pipelineMethod,
  ratiosMethod,
  relationshipMethod,
} from './methods/sales.ts';
import {
  afterSalesMethod,
  customerLevelMethod,
  dealingMethod,
  guestSegmentMethod,
  keyAccountsMethod,
  loyaltyScoreMethod,
  loyaltyStageMethod,
  satisfactionValueMethod,
  valueLevelMethod,
} from './methods/standing.ts';

export type { Analysis } from './methods/method.ts';

/**
 * Every analysis of the course by its name, as the command line and the desk offer it. Each runs over a dataset where that
 * has the tables, else over the figures told; what it used stands in the result.
 */
export const METHODS = {
  rfm: rfmMethod,
  abc: abcMethod,
  pyramid: pyramidMethod,
  'lifetime-value': lifetimeMethod,
  'lifetime-simple': simpleLifetimeMethod,
  'lifetime-discounted': discountedLifetimeMethod,
  'lifetime-split': splitLifetimeMethod,
  'delivered-value': deliveredMethod,
  satisfaction: satisfactionMethod,
  'satisfaction-ratio': ratioMethod,
  'satisfaction-index': indexMethod,
  'three-question-index': threeQuestionMethod,
  servqual: servqualMethod,
  retention: retentionMethod,
  'share-of-wallet': walletMethod,
  'customer-return': returnMethod,
  composition: compositionMethod,
  ratios: ratiosMethod,
  'market-share': marketMethod,
  'expense-ratio': expenseMethod,
  'marketing-efficiency': efficiencyMethod,
  'service-cost': serviceMethod,
  'cost-to-serve': costToServeMethod,
  recovery: recoveryMethod,
  lifecycle: lifecycleMethod,
  credit: creditMethod,
  relationship: relationshipMethod,
  pipeline: pipelineMethod,
  'call-centre': callCentreMethod,
  staffing: staffingMethod,
  'prompt-time': promptMethod,
  winback: winbackMethod,
  evaluation360: evaluationMethod,
  'course-mark': courseMarkMethod,
  'queue-priority': queueMethod,
  'file-quality': fileQualityMethod,
  'lead-grade': leadMethod,
  'loyalty-stage': loyaltyStageMethod,
  'loyalty-score': loyaltyScoreMethod,
  'after-sales': afterSalesMethod,
  'customer-level': customerLevelMethod,
  'key-accounts': keyAccountsMethod,
  'value-level': valueLevelMethod,
  dealing: dealingMethod,
  'satisfaction-value': satisfactionValueMethod,
  'guest-segment': guestSegmentMethod,
  cohorts: cohortMethod,
  ageing: ageingMethod,
  'campaign-response': campaignMethod,
  stitching: stitchingMethod,
  'serving-costs': servingMethod,
} as const satisfies Readonly<Record<string, Method>>;

export type MethodName = keyof typeof METHODS;

/** Whether there is an analysis of that name. */
export const isMethod = (name: string): name is MethodName => Object.hasOwn(METHODS, name);
