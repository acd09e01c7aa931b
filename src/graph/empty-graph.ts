/** A graph with nothing in it, to begin from. */
import { FORMAT_VERSION, type Graph } from './schema';

export const NOT_PLACED: Graph['placement'] = { countries: {}, officials: {}, engagements: {} };

export const emptyGraph = (title: string): Graph => ({
  formatVersion: FORMAT_VERSION,
  title,
  sources: [],
  countries: [],
  officials: [],
  organisations: [],
  topics: [],
  engagements: [],
  evidence: [],
  placement: NOT_PLACED,
});
