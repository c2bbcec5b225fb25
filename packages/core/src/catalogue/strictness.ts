/**
 * What it means of a rule that a district's or a unit's is stricter than the city's: local rules may add protection, never take it away
 * (Hässelby-Vällingby's reply of 2024: central guidance and local routines; domain 4.7).
 */

/** How one level's value stands to that of the level above. */
export interface Strictness<A> {
  /** `city`: the city alone decides. `stricter`: never weaker than above. `free`: each level decides for itself. */
  readonly local: "city" | "stricter" | "free"
  /** Whether a local value protects at least as well as the one above. */
  readonly holds: (above: A, local: A) => boolean
  /** What applies where both are in force, also when the level above has become stricter since. */
  readonly together: (above: A, local: A) => A
}

/** Only the city decides: what everybody is promised alike, and what figures are shown. */
export const cityOnly = {
  local: "city",
  holds: () => false,
  together: <A>(above: A): A => above
} as const

/** Every level decides for itself, the nearest one counts: neither choice protects better. */
export const free = {
  local: "free",
  holds: () => true,
  together: <A>(_: A, local: A): A => local
} as const

/** Sooner, or shorter, is stricter. */
export const lower: Strictness<number> = {
  local: "stricter",
  holds: (above, local) => local <= above,
  together: Math.min
}

/** More is stricter. */
export const higher: Strictness<number> = {
  local: "stricter",
  holds: (above, local) => local >= above,
  together: Math.max
}

export const on: Strictness<boolean> = {
  local: "stricter",
  holds: (above, local) => local || !above,
  together: (above, local) => above || local
}

export const off: Strictness<boolean> = {
  local: "stricter",
  holds: (above, local) => above || !local,
  together: (above, local) => above && local
}

/** Every day, or hour, of the level above, and perhaps more. */
export const moreOften: Strictness<ReadonlyArray<number>> = {
  local: "stricter",
  holds: (above, local) => above.every((time) => local.includes(time)),
  together: (above, local) => [...new Set([...above, ...local])].toSorted((one, other) => one - other)
}

type Minutes = { readonly [Step in "contactPerson" | "manager" | "securityCoordinator"]: number }

/** Nobody is alarmed later. */
export const noLater: Strictness<Minutes> = {
  local: "stricter",
  holds: (above, local) =>
    local.contactPerson <= above.contactPerson &&
    local.manager <= above.manager &&
    local.securityCoordinator <= above.securityCoordinator,
  together: (above, local) => ({
    contactPerson: Math.min(above.contactPerson, local.contactPerson),
    manager: Math.min(above.manager, local.manager),
    securityCoordinator: Math.min(above.securityCoordinator, local.securityCoordinator)
  })
}
