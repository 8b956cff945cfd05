import type { CustomerView } from '../../core/sample/customer-view.ts';
import { PANELS, type Panel, type Scenario } from '../../core/scenario/scenario.ts';

/** How many records each page holds; pages that are not lists have no count. */
export const countsOf = (record: CustomerView): Partial<Record<Panel, number>> => ({
  orders: record.orders.length,
  tickets: record.tickets.length,
  complaints: record.complaints.length,
  interactions: record.interactions.length,
  receivables: record.receivables.length,
  surveys: record.surveys.length,
});

/** The pages that a scenario asks to be opened, or names as a source. */
function namedIn(scenario: Scenario): Set<string> {
  return new Set(
    scenario.nodes.flatMap((node) => (node.kind === 'inspect' ? node.panels : node.kind === 'form' ? node.source : [])),
  );
}

/**
 * The pages of the desk in their order. An empty page is left out unless the scenario asks for it: that somebody never
 * complained may be what is to be found.
 */
export function pagesOf(scenario: Scenario, record: CustomerView | undefined, hasCustomers: boolean): Panel[] {
  const named = namedIn(scenario);
  const counts: Partial<Record<Panel, number>> = record ? countsOf(record) : {};
  const holds = (panel: Panel): boolean => {
    switch (panel) {
      case 'documents':
        return scenario.documents.length > 0;
      case 'profile':
        return hasCustomers;
      case 'logistics':
      case 'value':
        return (counts.orders ?? 0) > 0;
      case 'consent':
        return record?.consent !== undefined;
      case 'orders':
      case 'tickets':
      case 'complaints':
      case 'interactions':
      case 'receivables':
      case 'surveys':
        return (counts[panel] ?? 0) > 0;
      default:
        return panel satisfies never;
    }
  };
  return PANELS.filter((panel) => holds(panel) || (hasCustomers && named.has(panel)));
}
