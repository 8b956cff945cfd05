import type { Dataset } from '../dataset.ts';
import { numberOf, rowsOf } from './method.ts';

/** A figure that the firm keeps (`kpi_snapshots`), the latest by period; null where there is none. */
export function kpiOf(data: Dataset, measure: string, business = 'AP'): number | null {
  const own = rowsOf(data, 'kpi_snapshots').filter((row) => row['measure'] === measure && row['business'] === business);
  const [latest] = own.sort((a, b) => (String(a['period']) < String(b['period']) ? 1 : -1));
  return latest ? numberOf(latest, 'value') : null;
}
