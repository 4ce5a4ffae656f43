/** All cases, in the order of their numbers. */
import { advertising } from './ads.ts'
import type { Case } from './case.ts'
import { community } from './community.ts'
import { credit } from './credit.ts'
import { growth } from './growth.ts'
import { journeys } from './journeys.ts'
import { loyalty } from './loyalty.ts'
import { media } from './media.ts'
import { service } from './service.ts'
import { supply } from './supply.ts'

const number = ({ id }: Case) => Number(id.slice(1))
export const cases: readonly Case[] = [...growth, ...loyalty, ...community, ...journeys, ...credit, ...media, ...service, ...advertising, ...supply].sort((a, b) => number(a) - number(b))
