/** A graph with nothing in it, to begin from. */
import { FORMAT_VERSION, type Graph } from './schema';

export const NOT_PLACED: Graph['placement'] = { countries: {}, officials: {}, engagements: {} };

/** The lists of a graph, without a record in any; they are made anew, and may be added to. */
export const noRecords = () => ({
  sources: [],
  countries: [],
  officials: [],
  organisations: [],
  topics: [],
  engagements: [],
  evidence: [],
});

export const emptyGraph = (title: string): Graph => ({
  formatVersion: FORMAT_VERSION,
  title,
  ...noRecords(),
  placement: NOT_PLACED,
});
