import * as access from "@trygglogg/core/access"
import * as followUp from "@trygglogg/core/follow-up"
import * as incident from "@trygglogg/core/incident"
import * as influenceAttempt from "@trygglogg/core/influence-attempt"
import * as organisation from "@trygglogg/core/organisation"
import * as policy from "@trygglogg/core/policy"
import type { Event } from "@trygglogg/log"
import { Predicate } from "effect"

const isEvent = (value: unknown): value is Event.Any =>
  Predicate.isFunction(value) && ["type", "version", "fields", "decode"].every((part) => part in value)

/** Every event type that this program can read, by name: what its slices export. */
export const knownEvents: ReadonlyMap<string, Event.Any> = new Map(
  [access, followUp, incident, influenceAttempt, organisation, policy]
    .flatMap((slice) => Object.values<unknown>(slice).filter(isEvent))
    .map((event) => [event.type, event])
)
