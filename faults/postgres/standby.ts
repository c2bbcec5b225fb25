/** What a standby is made of. */
import { execFileSync } from "node:child_process"
import { appendFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Client } from "pg"
import { giveAway, type Server } from "./server.ts"

/** A copy of a running server's files, as its manual wants it made (https://www.postgresql.org/docs/18/continuous-archiving.html). */
export const copyOf = async (primary: Server, data: string): Promise<void> => {
  const client = new Client({ connectionString: primary.url })
  await client.connect()
  try {
    await client.query("SELECT pg_backup_start('standby', true)")
    execFileSync("cp", ["-a", `${primary.data}/.`, data])
    const { rows } = await client.query<{ labelfile: string }>("SELECT labelfile FROM pg_backup_stop(false)")
    writeFileSync(join(data, "backup_label"), rows[0]?.labelfile ?? "")
  } finally {
    await client.end()
  }
  for (const file of ["postmaster.pid", "postmaster.opts", "postgresql.auto.conf"])
    rmSync(join(data, file), { force: true })
  writeFileSync(join(data, "standby.signal"), "")
  appendFileSync(
    join(data, "postgresql.auto.conf"),
    `primary_conninfo = 'host=127.0.0.1 port=${primary.port} user=admin application_name=standby'\n`
  )
  for (const file of ["backup_label", "standby.signal", "postgresql.auto.conf"]) giveAway(join(data, file))
}

/** What the standby may still need is kept until it has it. */
export const settings = ["wal_keep_size=512MB"]
