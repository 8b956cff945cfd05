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
import { plantAccountsOfHotel } from './hotel/accounts.ts';
import { addGuests } from './hotel/guests.ts';
import { plantHouse } from './hotel/house.ts';
import { addHotelMembers, addHotelReceivables, plantHotelDeals } from './hotel/ledger.ts';
import { plantNotes } from './hotel/notes.ts';
import { plantStays } from './hotel/planted.ts';
import { addFirmStays, addGuestStays, addSeries } from './hotel/stays.ts';
import { addHotelComplaints, addHotelContacts, addHotelSurveys } from './hotel/voice.ts';
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
import { addCalls } from './registers/calls.ts';
import { addFigures } from './registers/figures.ts';
import { plantLeads } from './registers/leads.ts';
import { addLost } from './registers/lost.ts';
import { addOutreach, plantClosedDeals } from './registers/outreach.ts';
import { addRatings } from './registers/ratings.ts';
import { addSources, plantAccess } from './registers/sources.ts';
import { plantWaiting } from './registers/waiting.ts';
import { TABLE_NAMES } from './schema.ts';
import { addMarketingConsents, addRegulars } from './tea/regulars.ts';
import { plantShop } from './tea/shop.ts';
import { addVisits } from './tea/visits.ts';
import { addShopComplaints, addShopContacts, addShopMembers, addShopSurveys } from './tea/voice.ts';

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

/** Each part has a seed of its own, so that a change of one does not stir the others; a new one is added at the end. */
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
  // The retailer is whole here: what follows must not be seen by the parts above, or its rows would change.
  plantHouse,
  addGuests,
  plantAccountsOfHotel,
  plantStays,
  addSeries,
  addFirmStays,
  addGuestStays,
  plantNotes,
  addHotelContacts,
  addHotelComplaints,
  addHotelSurveys,
  addHotelReceivables,
  addHotelMembers,
  plantHotelDeals,
  plantShop,
  addRegulars,
  addVisits,
  addShopContacts,
  addShopComplaints,
  addShopSurveys,
  addShopMembers,
  addMarketingConsents,
  addOutreach,
  plantClosedDeals,
  plantLeads,
  addLost,
  plantWaiting,
  addCalls,
  addRatings,
  addFigures,
  addSources,
  plantAccess,
];

/**
 * The dataset of the course: the three firms of domain.md section 4. Deterministic: the same bytes each time.
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
