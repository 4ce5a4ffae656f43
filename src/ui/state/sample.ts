/** The sample result that the build wrote beside the page: the first picture, until the run of this machine takes its place. */
import { unpack } from '../../experiments/pack.ts'
import type { Results } from '../../experiments/results.ts'
import type { Scenario } from '../../scenario/scenario.ts'

/** Its bytes, inflated; nothing while developing, or where the file is missing or the browser cannot inflate. */
export async function fetchSample(): Promise<Uint8Array | undefined> {
  if (!import.meta.env.PROD) return undefined
  try {
    const { ok, body } = await fetch(new URL('sample.bin', document.baseURI))
    if (!ok || !body) return undefined
    return new Uint8Array(await new Response(body.pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer())
  } catch {
    return undefined
  }
}

/** The results in the bytes; nothing where they are damaged, or of another engine or other numbers than the scenario's. */
export function readSample(bytes: Uint8Array, scenario: Scenario): Results | undefined {
  try {
    return unpack(bytes, scenario)
  } catch {
    return undefined
  }
}
