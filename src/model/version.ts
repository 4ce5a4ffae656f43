/** The engine's version: any wanted change of numbers bumps it, with the golden files and the reason in `docs/changelog.md`. */
export const engineVersion = '1.3.0'
