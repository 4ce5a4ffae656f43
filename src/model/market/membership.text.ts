/** The words of: how people answer tiers, points, a subscription and the private domain. */
import type { GroupTexts } from '../market.text.ts'
import { text } from './words.ts'

export const membershipTexts: Pick<GroupTexts, 'membership' | 'pointsResponse' | 'subscribing' | 'pool'> = {
  membership: {
    goalStrength: text('Pull of the next tier', '升级吸引力', 'How much orders speed up near the next tier.', '接近下一等级时下单加快的程度。'),
    goalSharpness: text('How near it must be', '多近才冲刺', 'Large: only the last steps before a tier speed orders up.', '越大，越要临近升级才会加快。'),
    goalDeadline: text('Deadline', '周期末加速', 'Extra pull as the end of the period comes near.', '统计周期临近结束时额外加快的程度。'),
    churnSilver: text('Silver stays', '银卡流失', 'Odds of losing a silver member; below 1 they stay longer.', '银卡会员流失几率的倍数，小于1即留得更久。'),
    churnGold: text('Gold stays', '金卡流失', 'Odds of losing a gold member; below 1 they stay longer.', '金卡会员流失几率的倍数，小于1即留得更久。'),
    churnDiamond: text('Diamond stays', '钻石卡流失', 'Odds of losing a diamond member; below 1 they stay longer.', '钻石卡会员流失几率的倍数，小于1即留得更久。'),
    demotionChurn: text('After a step down', '降级后流失', 'Odds of losing a member who was just moved down.', '刚被降级的会员流失几率的倍数。'),
    upgradeGlow: text('Glow of a step up', '升级后热度', 'Extra orders right after reaching a tier.', '刚升级后多下单的程度。'),
    upgradeGlowHalfLife: text('Glow half-life', '热度减半天数', 'Days until half of that glow is gone.', '升级后热度减半所需的天数（半衰期）。'),
  },
  pointsResponse: {
    use: text('Use of points', '用积分的比例', 'Chance that a customer pays with points when an order allows it, or looks for something in the mall.', '一单可以抵现时，顾客用积分的概率；逛积分商城时同。'),
    hoarders: text('Those who save up', '囤积型占比', 'Share of customers who hardly ever spend points.', '几乎不花积分的顾客占比。'),
    hoarderUse: text('Use by savers', '囤积型用积分', 'The same chance for those who save up.', '囤积型顾客用积分的概率。'),
    weight: text('Weight of points', '积分的分量', 'How much a yuan in points counts against a yuan off the price when customers decide; 0 makes them count nothing.', '顾客决定下单时，1元积分相当于降价几元；0表示不起作用。'),
    signIn: text('Signing in', '签到率', 'Share of customers who sign in on a day.', '每天签到的顾客比例。'),
    pushLift: text('Lift of a reminder', '提醒效果', 'How many times more likely a reminder makes the use of points, for a week.', '提醒后一周内，用积分的概率是平时的几倍。'),
    breakage: text('Expected to lapse', '预计作废率', 'Share of the points held that the books expect never to be used.', '记账时预计不会被使用的积分比例。'),
  },
  subscribing: {
    adoption: text('Take a subscription', '订阅意愿', 'Chance per order that a customer who buys in every cycle subscribes at a discount of 10%.', '每个周期都会买的顾客，看到9折订阅时每单订阅的概率。'),
    withoutDiscount: text('Without a discount', '无折扣时', 'What is left of that chance when a box costs no less.', '订阅没有任何优惠时，订阅意愿还剩多少。'),
    churn: text('Cancelled after a box', '每期退订', 'Chance that a subscription ends after a box; its inverse is the mean number of boxes.', '收到一期后退订的概率，倒数即平均能寄几期。'),
    pause: text('Paused boxes', '暂停率', 'Share of boxes that the subscriber puts off to the next cycle.', '订阅者把这一期推到下一期的比例。'),
    box: text('Size of a box', '每期用量', 'What a box holds, in mean orders of the customer.', '一期寄送的金额是该顾客平均一单的几倍。'),
    replaced: text('Orders replaced', '替代程度', 'Share of a subscriber’s other orders that the boxes replace.', '订阅期间，顾客自己下的单有多少被寄送替代。'),
  },
  pool: {
    joinFloor: text('Join without a hook', '无福利入群', 'Chance per order to join when there is no hook.', '没有入群福利时，每单入群的概率。'),
    joinMost: text('Hook at most', '福利最多带来', 'What the largest hook adds to that chance.', '入群福利再高，最多增加的入群概率。'),
    joinHalf: text('Half-way hook', '效果过半的福利', 'Value of a hook at which half of its effect is reached.', '入群福利效果达到一半时的金额。'),
    leaving: text('Leave per day', '每日退群', 'Chance per day that a member leaves who is not tired of messages.', '没有打扰疲劳的成员，每天退群的概率。'),
    upkeep: text('Upkeep', '单客维护成本', 'Cost of a member for 30 days.', '每位成员30天的维护成本。'),
    activityDecay: text('Activity that stays', '活跃度留存', 'Share of a member’s activity left a day later.', '成员活跃度次日留存的比例。'),
    attendBase: text('Take part when idle', '不活跃者参与率', 'Chance that a member without activity takes part in an event.', '活跃度为零的成员参加活动的概率。'),
    attendSlope: text('Take part when active', '活跃者多参与', 'What full activity adds to that chance.', '活跃度满格时增加的参与概率。'),
    attendGain: text('Activity of an event', '活动提升活跃', 'How much activity an event leaves in those who took part.', '参加一次活动后活跃度的增加。'),
    match: text('Fit of themes', '主题契合', 'How much more take part where many groups each have a theme of their own.', '社群按主题分得够细时，参与率增加的倍数。'),
    lift: text('Orders of the active', '活跃者多下单', 'How much full activity speeds orders up.', '活跃度满格时下单加快的程度。'),
    ease: text('Ease of ordering', '下单便捷度', 'How much more readily members order where the shop is at hand in the chat.', '在聊天里就能下单，成员下单频次的倍数。'),
    signInBase: text('Sign in when idle', '不活跃者签到', 'Chance per day that a member without activity signs in.', '活跃度为零的成员每天签到的概率。'),
    signInSlope: text('Sign in when active', '活跃者多签到', 'What full activity adds to that chance.', '活跃度满格时增加的签到概率。'),
    targeting: text('Better aimed ads', '广告更精准', 'How much better ads find newcomers when every customer is a member.', '全部顾客都入群时，广告获客增强的程度。'),
    partnerSharing: text('Partners invite', '合伙人多分享', 'How much likelier partners are to pass an invitation on.', '社群合伙人转发邀请的概率是他人的几倍。'),
  },
}
