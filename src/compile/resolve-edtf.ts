/** Reads an EDTF date (ISO 8601-2) and gives the first and last day that it can mean, in UTC. */
import edtf from 'edtf';

export type ResolvedEdtf =
  | { readonly ok: true; readonly earliest?: string; readonly latest?: string }
  | { readonly ok: false; readonly message: string };

const dayOf = (milliseconds: unknown): string | undefined =>
  typeof milliseconds === 'number' && Number.isFinite(milliseconds)
    ? new Date(milliseconds).toISOString().split('T')[0]
    : undefined;

export const resolveEdtf = (value: string): ResolvedEdtf => {
  try {
    const { min, max } = edtf(value);
    const earliest = dayOf(min);
    const latest = dayOf(max);
    if (!earliest && !latest)
      return { ok: false, message: `"${value}" gives no day that a calendar can show` };
    return { ok: true, ...(earliest ? { earliest } : {}), ...(latest ? { latest } : {}) };
  } catch {
    return {
      ok: false,
      message: `"${value}" is not an EDTF date. Write a day as 2021-04-28, "on or before" as [..2021-04-29], a range as 2021-04-28/2021-05-01`,
    };
  }
};
