/**
 * The edition of everything in this folder, stamped on the events whose words were chosen from it.
 *
 * A new edition is a new value here and new or closed entries beside the old ones: no code is ever removed.
 */
export const catalogueVersion = "2026-04"
