import type { HttpFunction } from '@google-cloud/functions-framework'
import { httpFunction } from './http-function.ts'
import type { HttpResult } from './http-response.ts'
import { parseOverviewQuery } from './parameters.ts'
import type { Runtime } from './runtime.ts'

/** GET /overview?period=2023-H1&unit=УКЕС&state=overdue: the state of the programme as a page or as open data. */
export function overview(runtime: Runtime): HttpFunction {
  return httpFunction(runtime, 'overview', ['GET', 'HEAD'], async ({ query, cacheKey, bearer, log }) => {
    const parsed = parseOverviewQuery(query)
    if (parsed.format === 'schema') return schema()
    // Loaded concurrently with the read of the sheet.
    const response = import('./overview-response.ts')
    const { sheetCache } = runtime
    if (parsed.format !== undefined && parsed.format !== 'html') {
      return sheetCache.getOrCompute(cacheKey(), log, async (workbook) =>
        (await response).dataResult(workbook, parsed, runtime),
      )
    }
    const layout = sheetCache.layout()
    // The page is cached by bearer, because its links carry the bearer's token.
    return sheetCache.getOrCompute(`${cacheKey()} ${bearer?.token ?? ''}`, log, async (workbook) =>
      (await response).pageResult(workbook, await layout, parsed, runtime, bearer),
    )
  })
}

async function schema(): Promise<HttpResult> {
  const { overviewJsonSchema } = await import('../lib/overview/schema.ts')
  return { type: 'application/schema+json', body: JSON.stringify(overviewJsonSchema(), null, 2) }
}
