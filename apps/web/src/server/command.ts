/**
 * A form that asks for a command: given once however often the form is sent, and refused in words.
 */
import { refusalsBySlice, refusalText, type ToldRefusal } from "@trygglogg/core/refusals"
import { type Command, CommandId, type Event, handle } from "@trygglogg/log"
import { Effect, type Schema } from "effect"
import { isRefusal } from "./failure.ts"
import { type Form, FormUnreadable } from "./form.ts"
import { isNewId, newIdFrom } from "./random.ts"
import type { MemberVisit } from "./visit.ts"

/**
 * The command's id: from the id of the page the form stood on, where it was sent, and what was answered. Sent twice, the same answers
 * are one command; answers that were changed after a step back, or sent to another address, are another, so nothing is taken for done
 * that was not.
 */
const commandIdOf = (form: Form, { member, path }: MemberVisit): CommandId =>
  CommandId.make(newIdFrom(member.ref, form.one("commandId"), path, form.sent ?? ""))

/**
 * Gives the command that a form asks for. Answers what it was refused with, or nothing when it is done; what no person can mend
 * (the log is away) stays a failure.
 *
 * @param command as guarded by the access rules
 * @param role the role in which they ask, where they ask in one
 */
export const give = Effect.fnUntraced(function* <
  Name extends string,
  I extends Command.Input,
  R extends Command.Readings,
  E extends Event.Any,
  X extends Command.Refusal
>(
  visit: MemberVisit,
  form: Form,
  command: Command.Command<Name, I, R, E, X>,
  input: Schema.Struct.Type<I>,
  role?: string
) {
  if (!isNewId(form.one("commandId"))) return yield* new FormUnreadable()
  const envelope = {
    commandId: commandIdOf(form, visit),
    actor: visit.member.actor,
    ...(role === undefined ? {} : { role })
  }
  const outcome = yield* Effect.result(handle(command)(input, envelope))
  if (outcome._tag === "Success") return undefined
  const { failure } = outcome
  if (!isRefusal(failure) || Object.hasOwn(refusalsBySlice.kernel, failure._tag)) return yield* Effect.fail(failure)
  const refused: ToldRefusal = refusalText(failure, visit.lang)
  return refused
})

/** A refusal as one line for an error summary: what, what to do, and the code to quote. */
export const toldIn = ({ code, hint, text }: ToldRefusal): string =>
  [text, hint, `(${code})`].filter((part) => part !== "").join(" ")
