export {
  CHARTS,
  type ChartName,
  chartOf,
  chartQuery,
  type Figures,
  figuresOf,
} from './charts.ts';
export { readSignals } from './queries.ts';
