import { faceOf } from '../../app/gender.ts';
import type { CastMember } from '../../core/scenario/scenario.ts';
import type { Person } from '../kit/portrait/person.ts';

/** How a customer of the data is addressed (先生, 女士). */
export type Addressed = (customer: string) => string | undefined;

/** Who is drawn for somebody of the cast. */
export const personOf = (member: CastMember, addressed: Addressed): Person =>
  faceOf(member, member.customer === undefined ? undefined : addressed(member.customer));
