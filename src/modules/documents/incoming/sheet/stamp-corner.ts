/**
 * Room for the filing stamp (归档章) at the upper right of the first page, in mm from the upper left corner of the page.
 * Nothing is printed here: the archive stamps it, by hand or by program.
 */
export const stampCorner = { x: 145, y: 10, width: 47, height: 17 } as const
