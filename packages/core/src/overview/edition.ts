/**
 * The edition of the views: raised whenever what a projection's step computes changes, so that every process builds its views again.
 * The shape of rows and indexes is noticed without it.
 *
 * @example
 * layerCity({ databaseUrl, origin, edition, permit })
 */
export const edition = "5"
