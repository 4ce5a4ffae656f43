/** Three sign-ins in a row within a week: the day on which a member gets there is drawn from its law, not lived day by day. Model 17. */

/** Days of a sign-in week, the first of them the day of the event. */
const weekDays = 7

/**
 * Day of the week, 2..6, on which the third sign-in in a row falls, or -1.
 * @param u uniform draw of the week. @param chanceOn probability of a sign-in on a day of the week.
 */
export function streakDay(u: number, chanceOn: (day: number) => number): number {
  // probabilities of 0, 1, 2 sign-ins in a row up to now, and of having been there
  let [none, one, two] = [1, 0, 0]
  let done = 0
  for (let day = 0; day < weekDays; day++) {
    const q = chanceOn(day)
    done += two * q
    if (u < done) return day
    const missed = (none + one + two) * (1 - q)
    two = one * q
    one = none * q
    none = missed
  }
  return -1
}
