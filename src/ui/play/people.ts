import { genderOf, genderOfName } from '../../app/gender.ts';
import type { CastMember } from '../../core/scenario/scenario.ts';
import type { Person } from '../kit/portrait/person.ts';

/** How a customer of the data is addressed (先生, 女士). */
export type Addressed = (customer: string) => string | undefined;

/** Who is drawn for somebody of the cast: under the id of their record, so that the desk shows the same face. */
export function personOf({ id, name, role, customer }: CastMember, addressed: Addressed): Person {
  const salutation = customer === undefined ? undefined : addressed(customer);
  return { id: customer ?? id, name, role, gender: genderOf(name, role, salutation) ?? genderOfName(name) };
}
