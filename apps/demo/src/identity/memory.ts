import type { Adapter, AdapterFactory, AdapterPayload } from "oidc-provider"

interface Row {
  readonly kind: string
  readonly payload: AdapterPayload
  /** Milliseconds since 1970. */
  readonly until: number
}

/** What goes when a login is taken back: everything that was given out under its grant. */
const givenOut = new Set(["AccessToken", "AuthorizationCode", "RefreshToken"])

const isAlive = ({ until }: Row): boolean => until > Date.now()

/**
 * The identity provider's state, in memory: logins that are under way and tokens of at most a day. Losing it at a restart
 * costs a demo nothing but choosing the person again.
 */
export function memoryAdapter(): AdapterFactory {
  const rows = new Map<string, Row>()
  const sweep = (unwanted: (row: Row) => boolean): void => {
    for (const [key, row] of rows) if (unwanted(row)) rows.delete(key)
  }
  const first = (suits: (row: Row) => boolean): AdapterPayload | undefined =>
    [...rows.values()].find((row) => isAlive(row) && suits(row))?.payload
  return (kind): Adapter => ({
    upsert: async (id, payload, expiresIn) => {
      sweep((row) => !isAlive(row))
      rows.set(`${kind}:${id}`, { kind, payload, until: Date.now() + (expiresIn ?? Infinity) * 1000 })
    },
    find: async (id) => {
      const row = rows.get(`${kind}:${id}`)
      return row !== undefined && isAlive(row) ? row.payload : undefined
    },
    findByUid: async (uid) => first((row) => row.kind === kind && row.payload.uid === uid),
    findByUserCode: async (userCode) => first((row) => row.kind === kind && row.payload.userCode === userCode),
    consume: async (id) => {
      const row = rows.get(`${kind}:${id}`)
      if (row !== undefined) row.payload.consumed = Math.floor(Date.now() / 1000)
    },
    destroy: async (id) => {
      rows.delete(`${kind}:${id}`)
    },
    revokeByGrantId: async (grantId) => sweep((row) => givenOut.has(row.kind) && row.payload.grantId === grantId)
  })
}
