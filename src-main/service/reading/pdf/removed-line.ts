import type { Removal } from '../../../engine/documents/document.ts';

/** A line of print that is no part of the text. */
export interface RemovedLine {
  readonly what: string;
  readonly reason: Removal['reason'];
  /** Page, from 1. */
  readonly page: number;
  /** Height on the page in points, for the order within the page. */
  readonly y: number;
}
