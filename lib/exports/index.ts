export { type Value, xlsxStream } from './xlsx.ts';
