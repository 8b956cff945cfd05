import { hashOf } from '../kernel/hash.ts';
import { Book } from './book.ts';
import { AS_OF } from './calendar.ts';
import type { Dataset } from './dataset.ts';
import { addB2b, addReceivables } from './generator/b2b.ts';
import { addComplaints, addTickets } from './generator/care.ts';
import { addContacts, addFirmContacts } from './generator/contacts.ts';
import { addCampaigns, addMemberships, addStock } from './generator/marketing.ts';
import { addPeople } from './generator/people.ts';
import { Random } from './generator/random.ts';
import { addRetail } from './generator/retail.ts';
import { addServiceCosts } from './generator/service-cost.ts';
import { addSurveys } from './generator/voice.ts';
import { plantAccounts } from './planted/accounts.ts';
import { plantComplaints } from './planted/complaints.ts';
import { plantFirms } from './planted/firms.ts';
import { plantInteractions } from './planted/interactions.ts';
import { plantPersons } from './planted/persons.ts';
import { plantPolicies } from './planted/policies.ts';
import { PRODUCTS } from './planted/products.ts';
import { plantSales } from './planted/sales.ts';
import { plantStaff } from './planted/staff.ts';
import { plantTickets } from './planted/tickets.ts';
import { TABLE_NAMES } from './schema.ts';

const SEED = 20_251_231;

function plant(book: Book): void {
  plantStaff(book);
  book.add('products', ...PRODUCTS);
  plantPolicies(book);
  plantPersons(book);
  plantFirms(book);
  plantSales(book);
  plantTickets(book);
  plantComplaints(book);
  plantInteractions(book);
  plantAccounts(book);
}

/** Each part has a seed of its own, so that a change of one does not stir the others. */
const PARTS: readonly ((book: Book, random: Random) => void)[] = [
  addPeople,
  addRetail,
  addB2b,
  addReceivables,
  addServiceCosts,
  addTickets,
  addComplaints,
  addContacts,
  addFirmContacts,
  addSurveys,
  addCampaigns,
  addMemberships,
  addStock,
];

/**
 * The dataset of the course: the appliance retailer of domain.md section 4. Deterministic: the same bytes each time.
 * docs/dataset.md lists what is planted in it.
 */
export function courseDataset(): Dataset {
  const book = new Book();
  plant(book);
  PARTS.forEach((part, at) => part(book, new Random(SEED + at)));
  const data = {
    id: 'crm-course',
    asOf: AS_OF,
    tables: Object.fromEntries(TABLE_NAMES.map((name) => [name, book.table(name)])),
  };
  return { ...data, hash: hashOf(data) };
}
