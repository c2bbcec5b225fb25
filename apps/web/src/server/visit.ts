/**
 * One request of one person: what handlers and pages know.
 */
import type { PersonRef } from "@trygglogg/core/vocabulary"
import type { ActorRef } from "@trygglogg/log"
import type { DirectoryEntry } from "@trygglogg/vault/directory"
import { Context, type DateTime, Schema } from "effect"
import type { Settings } from "../settings.ts"
import type { Language } from "../texts/language.ts"
import type { Session } from "./session.ts"

/** The settings, for handlers. */
export class WebSettings extends Context.Service<WebSettings, Settings>()("@trygglogg/web/WebSettings") {}

/** What every page knows. */
export interface Visit {
  readonly lang: Language
  /** Allows this answer's own style sheet. */
  readonly nonce: string
  /** With a slash in front, without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly params: Readonly<Record<string, string | undefined>>
  readonly now: DateTime.Utc
  readonly settings: Settings
  /** Who is logged in, where somebody is. */
  readonly member: Member | undefined
}

/** Who is logged in. */
export interface Member {
  readonly ref: PersonRef
  /** The same pseudonym, as who asks for a command. */
  readonly actor: ActorRef
  readonly entry: DirectoryEntry
  readonly session: Session
  /** The secret of the session's cookie: needed to end it. */
  readonly key: string
}

/** A visit by somebody who is logged in. */
export interface MemberVisit extends Visit {
  readonly member: Member
}

/** A part of a path as an id; what cannot be one leads nowhere. */
export const idIn = <A>(schema: Schema.Codec<A, string>, value: string | undefined): A | undefined => {
  const decoded = Schema.decodeUnknownOption(schema)(value)
  return decoded._tag === "Some" ? decoded.value : undefined
}
