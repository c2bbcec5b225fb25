export { AdoptPolicy, RetirePolicy } from "./command/adopting.ts"
export { HoldExercise, NoteLesson, PlanExercise } from "./command/exercise.ts"
export { AcknowledgeRoutine, CompleteTraining, RequireTraining, WaiveTraining } from "./command/knowing.ts"
export { NoteProtectionMeasure } from "./command/protection.ts"
export {
  AnswerSafetyRequest,
  ConfirmSafetyRequest,
  EscalateSafetyRequest,
  MakeSafetyRequest
} from "./command/request.ts"
export * from "./error.ts"
export {
  EscalatedToAuthority,
  ExerciseHeld,
  ExercisePlanned,
  LessonNoted,
  PolicyAdopted,
  PolicyRetired,
  ProtectionMeasureNoted,
  RoutineAcknowledged,
  SafetyRepRequestAnswered,
  SafetyRepRequestConfirmed,
  SafetyRepRequestMade,
  TrainingCompleted,
  TrainingRequired,
  TrainingWaived
} from "./event.ts"
export { exercises, knowledge, policies, protection, safetyRequests, trainingRequirements } from "./projection.ts"
export {
  AdoptedPolicies,
  editionsOf,
  ExerciseRow,
  KnowledgeRow,
  type ProtectionCatalogueEntry,
  protectionCatalogue,
  ProtectionRow,
  SafetyRequestRow,
  TrainingRequirements
} from "./view.ts"
