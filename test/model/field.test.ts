/** The occasion field: Poisson in every band at the stated rate, the same whatever was asked for, in what order and how often. */
import { describe, expect, it } from 'vitest'
import { calendarOf } from '../../src/model/calendar.ts'
import { bandLowest, bandWidth, blockAt, blockLength, emptyOccasions, listBand, openMoments, type Moments, type Occasions } from '../../src/model/occasions.ts'
import { addPerson, emptyPopulation } from '../../src/model/population.ts'
import { bands, runKey } from '../../src/model/random.ts'
import { away, marketOf, segmentOf, stageOf } from './small-market.ts'

const seasonal = { weekends: true, midYear: true, doubleEleven: true }
const key = runKey(3, 0)

/** A crowd with the given orders a year, and a fresh field over it. */
function crowd(size: number, ordersPerYear: number, calendar = seasonal) {
  const market = marketOf({ start: '2027-10-20', days: 90, customers: size, calendar, segments: [segmentOf({ r: 2, ordersPerYear })] })
  const population = emptyPopulation(size)
  for (let person = 0; person < size; person++) addPerson(population, stageOf(market).law, key, person)
  return { population, calendar: calendarOf(market), occasions: emptyOccasions() }
}
type Crowd = ReturnType<typeof crowd>

const list = ({ population, calendar }: Crowd, occasions: Occasions, row: number, band: number, day: number, from: number, to: number, bound = bandLowest(band) + bandWidth(band)) =>
  listBand(occasions, calendar, population, key, row, band, blockAt(occasions, calendar, day, blockLength(band)), from, to, bound)

const read = (m: Moments): string[] => Array.from({ length: m.length }, (_, i) => `${m.row[i]} ${m.time[i]} ${m.mark[i]}`)

describe('occasion field', () => {
  for (const [name, ordersPerYear, size] of [['at fashion rates', 2, 20_000], ['at 19 occasions a day', 19 * 365, 60]] as const)
    it(`s2 field ${name}: counts per band and day are Poisson with the person's rate, S and the band's width; times and marks are uniform`, () => {
      const it = crowd(size, ordersPerYear)
      const { population, calendar } = it
      const rates = population.lambda.subarray(0, size).reduce((sum, l) => sum + l, 0)
      for (let band = 0; band < bands; band++) {
        const occasions = emptyOccasions()
        const start = 224 // the first day of a block of every band
        const length = blockLength(band)
        for (let row = 0; row < size; row++) list(it, occasions, row, band, start, start, start + length - 1)
        const times = new Float64Array(16)
        const marks = new Float64Array(16)
        let spread = 0
        let persons = 0
        let outside = 0
        let all = 0
        for (let day = start; day < start + length; day++) {
          const m = openMoments(occasions, day)
          const expected = rates * bandWidth(band) * calendar.season[day]
          expect(away(m.length, expected, Math.sqrt(expected))).toBeLessThan(4)
          const counts = new Float64Array(size)
          for (let i = 0; i < m.length; i++) {
            counts[m.row[i]]++
            times[m.time[i] >>> 27]++
            const inside = (m.mark[i] - bandLowest(band)) / bandWidth(band)
            if (!(inside > 0 && inside <= 1)) outside++
            marks[Math.min(15, Math.floor(inside * 16))]++
          }
          all += m.length
          for (let row = 0; row < size; row++) {
            const mean = population.lambda[row] * bandWidth(band) * calendar.season[day]
            // dispersion per person: (count - mean)^2 has mean `mean` and variance mean + 2 mean^2
            spread += (counts[row] - mean) ** 2 - mean
            persons += mean + 2 * mean ** 2
          }
        }
        expect(outside).toBe(0)
        expect(Math.abs(spread) / Math.sqrt(persons)).toBeLessThan(4)
        for (const cells of [times, marks]) {
          const chi = cells.reduce((sum, c) => sum + (c - all / 16) ** 2 / (all / 16), 0)
          expect(Math.abs(chi - 15) / Math.sqrt(30)).toBeLessThan(4)
        }
      }
    })

  it('s2 field across block edges: counts of neighbouring days are as independent at an edge as within a block', () => {
    const size = 40_000
    const it = crowd(size, 150, { weekends: false, midYear: false, doubleEleven: false })
    const { population } = it
    const occasions = emptyOccasions()
    for (let row = 0; row < size; row++) for (const day of [192, 224]) list(it, occasions, row, 0, day, 221, 226)
    const counts = Array.from({ length: 6 }, (_, k) => {
      const by = new Float64Array(size)
      const m = openMoments(occasions, 221 + k)
      for (let i = 0; i < m.length; i++) by[m.row[i]]++
      return by
    })
    for (let k = 0; k < 5; k++) {
      let sum = 0
      let variance = 0
      for (let row = 0; row < size; row++) {
        const l = population.lambda[row]
        sum += (counts[k][row] - l) * (counts[k + 1][row] - l)
        variance += l * l
      }
      expect(Math.abs(sum) / Math.sqrt(variance)).toBeLessThan(4)
    }
  })

  it('s2 a day of S = 0 has no occasion and its neighbours keep theirs', () => {
    const it = crowd(5000, 300, { weekends: false, midYear: false, doubleEleven: false })
    const { season, sum } = it.calendar
    season[230] = 0
    for (let e = 0; e < season.length; e++) sum[e + 1] = sum[e] + season[e]
    for (let row = 0; row < 5000; row++) list(it, it.occasions, row, 0, 224, 224, 255)
    expect(openMoments(it.occasions, 230).length).toBe(0)
    const rates = it.population.lambda.subarray(0, 5000).reduce((a, l) => a + l, 0)
    for (const day of [229, 231]) expect(away(openMoments(it.occasions, day).length, rates, Math.sqrt(rates))).toBeLessThan(4)
  })

  it('s2 listing is idempotent, and order, repetition, overlap and narrower bounds of requests do not matter', () => {
    for (const ordersPerYear of [4, 19 * 365]) {
      const size = ordersPerYear > 100 ? 20 : 3000
      const it = crowd(size, ordersPerYear)
      const plain = emptyOccasions()
      for (let row = 0; row < size; row++) {
        list(it, plain, row, 0, 224, 224, 255)
        list(it, plain, row, 1, 224, 224, 231)
        list(it, plain, row, 2, 224, 224, 231)
      }
      const messy = emptyOccasions()
      for (let row = size - 1; row >= 0; row--) {
        list(it, messy, row, 2, 228, 228, 231)
        list(it, messy, row, 1, 224, 224, 231, 1.4)
        list(it, messy, row, 0, 224, 224, 255)
      }
      for (let row = 0; row < size; row++) {
        list(it, messy, row, 1, 227, 226, 229)
        list(it, messy, row, 2, 224, 224, 229)
        list(it, messy, row, 0, 240, 230, 250)
      }
      for (let row = size - 1; row >= 0; row -= 1) list(it, messy, row, 1, 224, 224, 231)
      let seen = 0
      for (let day = 224; day < 256; day++) {
        const once = read(openMoments(plain, day))
        expect(read(openMoments(messy, day))).toEqual(once)
        expect(read(openMoments(messy, day))).toEqual(once)
        expect(new Set(once).size).toBe(once.length)
        seen += once.length
      }
      expect(seen).toBeGreaterThan(500)
    }
  })

  it('s2 an opened day stands in order of customer, time and mark', () => {
    const it = crowd(40, 19 * 365)
    for (const band of [3, 0, 1]) for (let row = 39; row >= 0; row--) list(it, it.occasions, row, band, 224, 224, 231)
    const m = openMoments(it.occasions, 226)
    let wrong = 0
    for (let i = 1; i < m.length; i++) if ((m.row[i - 1] - m.row[i] || m.time[i - 1] - m.time[i] || m.mark[i - 1] - m.mark[i]) >= 0) wrong++
    expect(wrong).toBe(0)
    expect(m.length).toBeGreaterThan(1000)
  })

  it('s2 a shorter list is part of a longer one: bounds and days cut, they never move an occasion', () => {
    const it = crowd(2000, 40)
    const wide = emptyOccasions()
    const narrow = emptyOccasions()
    for (let row = 0; row < 2000; row++) {
      list(it, wide, row, 1, 224, 224, 231)
      list(it, narrow, row, 1, 224, 225, 228, 1.5)
    }
    for (let day = 224; day < 232; day++) {
      const m = openMoments(wide, day)
      const kept = read(m).filter((_, i) => m.mark[i] <= 1.5 && day >= 225 && day <= 228)
      expect(read(openMoments(narrow, day))).toEqual(kept)
    }
  })
})
