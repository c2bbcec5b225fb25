import { Projection } from "@trygglogg/log"
import { ExternalFigure, Survey } from "../vocabulary/ids.ts"
import {
  ContactVolumeRecorded,
  ExternalFigureRecorded,
  SurveyAnswersCounted,
  SurveyClosed,
  SurveyOpened
} from "./event.ts"
import { ContactVolumeRow, ExternalFigureRow, SurveyRow } from "./view.ts"

export const surveys = Projection.make("surveys", {
  by: Survey,
  row: SurveyRow,
  index: { unit: ({ unitPath }) => unitPath, kind: ({ kind }) => kind }
})
  .on(SurveyOpened, (_, { _tag, ...survey }, { position }) => ({ ...survey, positions: [position] }))
  .on(
    SurveyAnswersCounted,
    (row, { answered, cells, invited }, { position }) =>
      row && { ...row, counted: { invited, answered, cells }, positions: [...row.positions, position] }
  )
  .on(
    SurveyClosed,
    (row, { method }, { position }) => row && { ...row, method, positions: [...row.positions, position] }
  )

/** What others have measured: data to set beside one's own, never to add to it. */
export const externalFigures = Projection.make("external-figures", { by: ExternalFigure, row: ExternalFigureRow }).on(
  ExternalFigureRecorded,
  (_, { _tag, ...figure }, { position }) => ({ ...figure, position })
)

export const contactVolumes = Projection.make("contact-volumes", {
  by: ExternalFigure,
  row: ContactVolumeRow,
  index: { unit: ({ unitPath }) => unitPath }
}).on(ContactVolumeRecorded, (_, { _tag, ...volume }, { position }) => ({ ...volume, position }))
