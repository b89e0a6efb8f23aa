import { onScopeDispose, watchEffect } from 'vue'

/** What stands in the margin of every printed page. */
export interface PageMarks {
  /** Null where the sheet belongs to the person and is no secret of the office. */
  readonly confidential: string | null
  readonly date: string
}

const quoted = (text: string) => JSON.stringify(text)

/** Marks each page of a print with "confidential", the date and its number, where the browser can. */
export function usePageMarks(marks: () => PageMarks): void {
  const sheet = new CSSStyleSheet()
  watchEffect(() => {
    const { confidential, date } = marks()
    const font = 'font: 8pt sans-serif; color: #444'
    // The first page has a head of its own, which every browser prints.
    const first =
      confidential === null ? '' : '@page :first { @top-left { content: none } @top-right { content: none } }'
    sheet.replaceSync(`@page {
      @top-left { content: ${confidential === null ? 'none' : quoted(confidential)}; ${font}; font-weight: bold }
      @top-right { content: ${quoted(date)}; ${font} }
      @bottom-right { content: counter(page) " / " counter(pages); ${font} }
    } ${first}`)
  })
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  onScopeDispose(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
  })
}
