/** What surfaces are told of a file of guidance that was refused. */
export type { FileProblem } from '../files/file-read.ts';
