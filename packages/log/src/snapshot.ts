/** A fold's state at a position, as a store keeps it. */
export interface StoredSnapshot {
  readonly position: number
  readonly eventId: string
  /** JSON text. */
  readonly state: string
}
