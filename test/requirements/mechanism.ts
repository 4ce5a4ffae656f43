/** What a mechanism entry says: how it is set, which file does it, which test holds it, and what shows it. */

/**
 * Paths stand beside each other, a space between them.
 * @property set levers (`coupon.value`), the world (`world.leads.share`, `world.segments.basket`) and the file (`scenario.goal`); `=` asks for one value of a choice
 * @property code files below src/, the one that does it first
 * @property test files below test/
 * @property shows metrics, tabs (`tab:money`) and pages (`page:world`)
 */
export type Mechanism = { readonly name: string; readonly set: string; readonly code: string; readonly test: string; readonly shows: string }

export const list = (paths: string): string[] => paths.split(' ').filter((path) => path !== '')
