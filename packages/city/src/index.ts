export {
  type City,
  type CityOptions,
  type CityUnavailable,
  type Database,
  type DatabaseUrlRefused,
  findDatabase,
  KeysUrlRefused,
  layerCity
} from "./city.ts"
export { explain, type Explained } from "./explain.ts"
export { type CityPlace, type PlaceUnusable, readCity, writeCity } from "./moving.ts"
export { type StartProblem, startProblemText, telling, unusableSettings } from "./startProblem.ts"
