/** All mechanisms by name. */
import type { Mechanism } from '../mechanism.ts'
import { advertising } from './ads.ts'
import { figures } from './figures.ts'
import { membership } from './membership.ts'
import { messages } from './messages.ts'
import { sharing } from './sharing.ts'
import { world } from './world.ts'

const all = { ...membership, ...sharing, ...messages, ...world, ...advertising, ...figures } as const
export type MechanismId = keyof typeof all
export const mechanisms: Readonly<Record<MechanismId, Mechanism>> = all
