import type { MemberVisit } from "../../server/visit.ts"
import { queueTexts } from "./texts.ts"

/** Cases on one page. */
export const pageSize = 50

/** The page in the address; the first when it says none that there is. */
export const pageIn = ({ query }: MemberVisit, total: number): number => {
  const pages = pagesOf(total)
  const asked = Number(query.get("sida") ?? "1")
  return Number.isInteger(asked) && asked >= 1 && asked <= pages ? asked : 1
}

export const pagesOf = (total: number): number => Math.max(1, Math.ceil(total / pageSize))

interface Props {
  readonly visit: MemberVisit
  readonly page: number
  readonly total: number
}

const address = ({ path, query }: MemberVisit, page: number): string => {
  const search = new URLSearchParams(query)
  search.set("sida", String(page))
  return `${path}?${search}`
}

/** Links to the pages before and after; nothing while one page holds all. */
export const Paging = ({ page, total, visit }: Props) => {
  const texts = queueTexts[visit.lang]
  const pages = pagesOf(total)
  if (pages === 1) return null
  return (
    <nav class="paging" aria-label={texts.paging}>
      {page > 1 && <a href={address(visit, page - 1)}>{texts.previous}</a>}
      <span>{texts.page.replace("{page}", String(page)).replace("{pages}", String(pages))}</span>
      {page < pages && <a href={address(visit, page + 1)}>{texts.next}</a>}
    </nav>
  )
}
