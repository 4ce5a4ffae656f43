/** What the market's settings are called and what each does, group by group; typed against the fields, so that a field without words does not compile. */
import type { Fields } from '../schema/field.ts'
import type { Channel, Medium, channelFields, marketGroups, mediumFields, segmentFields } from './market.ts'

/** A text in each language of the page. */
export type MarketWords = { readonly en: string; readonly 'zh-CN': string }
/** `hint` is one sentence: what a higher value does, or what the number counts. */
export type SettingText = { readonly label: MarketWords; readonly hint: MarketWords }
type TextsOf<F extends Fields> = { readonly [K in keyof F]: SettingText }

const text = (en: string, zh: string, hint: string, hintZh: string): SettingText => ({ label: { en, 'zh-CN': zh }, hint: { en: hint, 'zh-CN': hintZh } })
const words = (en: string, zh: string): MarketWords => ({ en, 'zh-CN': zh })

export const channelNames: Readonly<Record<Channel, MarketWords>> = {
  search: words('Search', '搜索'), feed: words('Feed', '信息流'), live: words('Live', '直播'), kol: words('Creators', '达人'), private: words('Private', '私域'),
}
export const mediumNames: Readonly<Record<Medium, MarketWords>> = {
  sms: words('SMS', '短信'), push: words('Push', '推送'), email: words('E-mail', '邮件'), wecom: words('WeCom', '企微'),
}

export const segmentText: TextsOf<typeof segmentFields> = {
  weight: text('Share of people', '人数占比', 'Share of all people; the others move so that all add up to 100%.', '占全部人数的比例；改动一个，其余按比例调整，合计100%。'),
  r: text('Evenness of rates', '各人频次接近程度', 'Small: few order often and many hardly ever. Large: all order alike.', '越小，少数人下单多、多数人很少买；越大，人人相近（频次均匀度）。'),
  ordersPerYear: text('Orders', '下单频次', 'Mean orders a year of a customer who is still active.', '仍活跃的顾客平均一年下单次数。'),
  dropout: text('Lost after an order', '每单后流失', 'Mean chance of never coming back after an order.', '下完一单后不再回来的平均概率。'),
  concentration: text('Evenness of losses', '各人流失接近程度', 'Large: everyone runs the same risk of being lost. Small: some leave at once, some never.', '越大，人人流失概率相近；越小，有人一单就走，有人一直在（流失集中度）。'),
  basket: text('Basket', '客单价', 'Mean amount of an order at the everyday price.', '日常价格下一单的平均金额。'),
  elasticity: text('Price elasticity', '价格弹性', 'How strongly orders answer the price itself.', '订单对价格本身的敏感程度。'),
  dealPull: text('Pull of deals', '优惠吸引力', 'How strongly orders answer a price below the one they are used to.', '价格低于习惯价时，下单增加的程度。'),
  dealProne: text('Deal-prone', '优惠敏感度', 'Mean inclination to react to offers.', '平均而言，对优惠有反应的倾向。'),
  shareProne: text('Share-prone', '分享意愿', 'Mean inclination to pass an invitation on.', '平均而言，愿意转发邀请的倾向。'),
  pantry: text('Stocking up', '囤货程度', 'Share of an offer’s extra orders that is only bought earlier.', '促销多出的订单中，只是提前买的比例。'),
  susceptibility: text('Open to others', '易受他人影响', 'How much friends and crowds move them; 1 is the mean.', '受朋友和人群影响的程度，1为平均。'),
  returnRate: text('Returns', '退货率', 'Share of orders that are sent back.', '订单被退回的比例。'),
}

export const groupTexts: { readonly [G in keyof typeof marketGroups]: TextsOf<(typeof marketGroups)[G]> } = {
  economics: {
    cogs: text('Cost of goods', '商品成本', 'Share of the list price that the goods cost.', '商品成本占标价的比例。'),
    fee: text('Platform fee', '平台扣点', 'Share of what is paid that goes to platform and payment.', '实付金额中付给平台和支付渠道的比例。'),
    fulfilment: text('Fulfilment', '履约成本', 'Picking, packing and shipping of an order.', '每单拣货、包装和发货的成本。'),
    reverseLogistics: text('Return handling', '退货处理', 'Cost of taking one order back.', '处理一单退货的成本。'),
    resale: text('Sold again', '退货可再售', 'Share of the goods’ cost that comes back with a return.', '退回商品能收回的成本比例。'),
    referenceCac: text('Reference CAC', '参考获客成本', 'What a new customer costs at the reference spend.', '按参考花费投放时，一位新客的成本。'),
    conversion: text('Conversion', '转化率', 'Orders per visit at everyday prices.', '日常价格下每次访问下单的比例。'),
    everydayPrice: text('Everyday price', '日常价格', 'Posted price as a multiple of the list price; 1 is the list price.', '日常售价是标价的几倍，1即按标价。'),
    shippingFee: text('Shipping fee', '运费', 'What a customer pays for shipping an order.', '顾客每单支付的运费。'),
    itemsMultiply: text('Item discounts multiply', '商品优惠连乘', 'Posted offers, tier discounts and the lifetime price multiply; otherwise only the best of them counts.', '店铺活动、会员折扣、终身折扣连乘；关闭时只取最优的一项。'),
    marginGuard: text('Margin guard', '毛利保护', 'No discount takes what is paid for an order below this many times its cost of goods; 0 guards nothing.', '任何优惠都不让一单的实付低于商品成本的这个倍数；0表示不设限。'),
  },
  demand: {
    organic: text('Found by themselves', '自然到店', 'Share of prospects a year who order first without any push.', '潜在顾客一年中自己找来下首单的比例。'),
    wordOfMouth: text('Word of mouth', '自然口碑', 'How strongly the share of customers among people draws others in.', '已有顾客越多，带动其他人首购的程度。'),
    basketShape: text('Evenness of orders', '各单均匀度', 'Large: a customer’s orders are of one size.', '越大，同一顾客的各单金额越接近。'),
    basketTail: text('Evenness of customers', '顾客均匀度', 'Large: customers spend alike. Small: few spend very much.', '越大，各顾客客单价越接近；越小，少数人花得特别多。'),
    dropoutAtFirst: text('Lost after the first', '首单即可能流失', 'A customer can also be lost right after the first order.', '顾客下完首单就可能流失。'),
    returnInduced: text('Returns of offers', '促销单退货', 'Odds of a return when the order came only through an offer.', '因促销才下的订单，退货几率的倍数。'),
    returnChurn: text('Loss after a return', '退货后流失', 'Odds of losing a customer who sent an order back.', '退货后流失几率的倍数。'),
  },
  calendar: {
    weekends: text('Weekends', '周末', 'Demand follows the days of the week.', '需求随星期起伏。'),
    midYear: text('618', '618', 'The season around 18 June.', '6月18日前后的大促。'),
    doubleEleven: text('Double 11', '双11', 'The season around 11 November.', '11月11日前后的大促。'),
  },
  price: {
    learning: text('Learning of prices', '习惯价更新', 'How much each price met moves the price a customer is used to.', '每见一次价格，习惯价向它靠近的程度。'),
    recovery: text('Memory of prices', '习惯价记忆', 'What stays of a low price in memory from day to day.', '低价印象每天留存的比例。'),
    anchorHalfLife: text('Anchor half-life', '锚定半衰期', 'Days until the shop’s normal price has moved half way.', '顾客眼中店铺常价变动一半所需的天数。'),
    lossAversion: text('Weight of losses', '损失厌恶', 'A price above the usual one counts this much more than one below.', '价格高于习惯价时，影响是低于时的几倍。'),
    quantityLift: text('Larger orders', '促销加量', 'How much more is put into an order at a lower price.', '降价时一单多买的程度。'),
    newcomerPull: text('Pull on newcomers', '新客吸引力', 'How strongly a first-order offer draws prospects.', '首单优惠对潜在顾客的吸引程度。'),
  },
  couponResponse: {
    codeMemory: text('Codes remembered', '记得填券码的比例', 'Share of holders who remember to type a code.', '券码须手动填写时，持券人记得填的比例。'),
    urgencyEarly: text('Early urgency', '初期加速', 'Extra use in the first days of a coupon.', '券到手头几天，用得更多的程度。'),
    urgencyLate: text('Late urgency', '临期加速', 'Extra use in the last days of a coupon.', '券到期前几天，用得更多的程度。'),
    stretchEffortLow: text('Least effort', '凑单最小成本', 'Smallest cost felt per yuan added to reach the minimum.', '凑单时每多买1元的最小心理成本。'),
    stretchEffortHigh: text('Most effort', '凑单最大成本', 'Largest cost felt per yuan added to reach the minimum.', '凑单时每多买1元的最大心理成本。'),
    stretchReach: text('Reach of stretching', '凑单幅度', 'Largest gap that is closed, as a share of the basket.', '差额最多是原金额的几倍，才会去凑。'),
    stretchOvershoot: text('Beyond the minimum', '凑单超出', 'By how much a stretched order passes the minimum.', '凑单后超过门槛的比例。'),
    stretchPantry: text('Stretch stocked up', '凑单囤货', 'Share of the added goods that only comes earlier.', '凑单多买的部分中，只是提前买的比例。'),
    fillerReturn: text('Fillers sent back', '凑单退货', 'Share of stretched orders whose added goods come back.', '凑单订单中把凑的商品退掉的比例。'),
    cartAbandonment: text('Carts left', '弃购率', 'Share of carts that are not paid.', '购物车最终没有付款的比例。'),
    cartConversion: text('Carts won back', '弃购召回', 'Share of left carts that a coupon brings back.', '发券能召回的弃购比例。'),
    cartPantry: text('Cart orders only earlier', '弃购提前购', 'Share of those orders that would have come later anyway.', '召回的订单中本来稍后也会下的比例。'),
    cartHuntStep: text('Learning to wait', '学会等券', 'How fast customers learn to leave carts for a coupon.', '顾客学会故意弃购等券的快慢。'),
    cartParking: text('Parked on purpose', '故意弃购', 'Share of orders put off by those who have learned it.', '学会等券的人推迟下单的比例。'),
  },
  touch: {
    fatigueDecay: text('Fatigue that stays', '疲劳留存', 'Share of the fatigue from messages left a day later.', '触达造成的疲劳次日留存的比例。'),
    fatigueChurn: text('Fatigue drives off', '疲劳流失', 'How much fatigue raises the odds of losing a customer.', '疲劳使流失几率上升的程度。'),
  },
  membership: {
    goalStrength: text('Pull of the next tier', '升级吸引力', 'How much orders speed up near the next tier.', '接近下一等级时下单加快的程度。'),
    goalSharpness: text('How near it must be', '临近敏感度', 'Large: only the last steps before a tier speed orders up.', '越大，越要临近升级才会加快。'),
    goalDeadline: text('Deadline', '周期末加速', 'Extra pull as the end of the period comes near.', '统计周期临近结束时额外加快的程度。'),
    churnSilver: text('Silver stays', '银卡流失', 'Odds of losing a silver member; below 1 they stay longer.', '银卡会员流失几率的倍数，小于1即留得更久。'),
    churnGold: text('Gold stays', '金卡流失', 'Odds of losing a gold member; below 1 they stay longer.', '金卡会员流失几率的倍数，小于1即留得更久。'),
    churnDiamond: text('Diamond stays', '钻石卡流失', 'Odds of losing a diamond member; below 1 they stay longer.', '钻石卡会员流失几率的倍数，小于1即留得更久。'),
    demotionChurn: text('After a step down', '降级后流失', 'Odds of losing a member who was just moved down.', '刚被降级的会员流失几率的倍数。'),
    upgradeGlow: text('Glow of a step up', '升级后热度', 'Extra orders right after reaching a tier.', '刚升级后多下单的程度。'),
    upgradeGlowHalfLife: text('Glow half-life', '热度减半天数', 'Days until half of that glow is gone.', '升级后热度减半所需的天数（半衰期）。'),
  },
  sharing: {
    shareRate: text('Share after an order', '下单后分享率', 'Chance that a customer passes the invitation on after an order.', '顾客下单后转发邀请的概率。'),
    conversion: text('Friends who order', '好友转化率', 'Chance that an invited friend places a first order.', '受邀好友下首单的概率。'),
    rewardFloor: text('Without a reward', '无奖励时', 'What is left of sharing when nothing is paid.', '没有奖励时，分享还剩多少。'),
    rewardHalf: text('Half-way reward', '效果过半的奖励', 'Reward at which half of its effect is reached.', '奖励效果达到一半时的金额（半效奖励）。'),
    crowding: text('Circles that overlap', '熟人重叠', 'How much the contacts of friends are the same people; slows the spread.', '朋友圈互相重叠的程度，越高扩散越慢。'),
    weakTies: text('Distant contacts', '弱关系占比', 'Share of contacts outside the own circle.', '自己圈子以外的联系人占比。'),
    fraud: text('Second accounts', '小号占比', 'Share of invitations that go to an account of one’s own: the reward is paid, nobody comes.', '邀请发给自己小号的比例：奖励照付，却没有新客。'),
    statusWorth: text('Worth of a status', '等级的分量', 'What a tier as a reward for inviting is worth to an inviter.', '以邀请换来的等级，在邀请人心里值多少钱。'),
    assistClose: text('Close friends who help', '圈内好友助力', 'Chance that a close friend helps towards a prize when asked.', '圈内好友收到请求后为其助力的概率。'),
    assistWeak: text('Distant contacts who help', '圈外好友助力', 'Chance that a distant contact helps towards a prize when asked.', '圈外好友收到请求后为其助力的概率。'),
    helperConversion: text('Helpers who order', '助力后下单', 'Chance that a helper who never bought places a first order.', '从未买过的助力者随后下首单的概率。'),
  },
  groupBuying: {
    startShare: text('Open a group', '愿意开团', 'Share of those whom only the group price tempts who open a group.', '只因拼团价心动的人中，真去开团的比例。'),
    switching: text('Buyers who wait for a group', '改为拼团', 'Share of those who would buy anyway who open a group to pay less.', '本来就要买的人中，为省钱改去开团的比例。'),
    leaderLift: text('Pull of the leader’s reward', '团长奖励作用', 'How much more groups are opened for a high reward of the leader.', '团长奖励很高时，开团最多增加的程度。'),
    leaderHalf: text('Half-way leader’s reward', '团长奖励过半', 'Reward at which half of that is reached.', '团长奖励达到多少时，作用过半。'),
    joinPair: text('Join a pair', '二人团参团率', 'Chance that someone asked joins a group of two.', '受邀者加入二人团的概率。'),
    joinThree: text('Join a group of three', '三人团参团率', 'Chance that someone asked joins a group of three.', '受邀者加入三人团的概率。'),
    joinFive: text('Join a group of five', '五人团参团率', 'Chance that someone asked joins a group of five.', '受邀者加入五人团的概率。'),
    invitedPair: text('Asked for a pair', '二人团邀请数', 'Contacts whom the opener of a group of two asks.', '二人团开团者邀请的人数。'),
    invitedThree: text('Asked for a group of three', '三人团邀请数', 'Contacts whom the opener of a group of three asks.', '三人团开团者邀请的人数。'),
    invitedFive: text('Asked for a group of five', '五人团邀请数', 'Contacts whom the opener of a group of five asks.', '五人团开团者邀请的人数。'),
    newcomerJoin: text('Strangers join', '新客参团', 'How readily people who never bought join, against customers; 1 is alike.', '从未买过的人参团意愿是老顾客的几倍，1为相同。'),
    single: text('Buy alone instead', '转为单买', 'Share of the members of a failed group who buy at the single price.', '拼团失败后按单买价下单的成员比例。'),
    memberInvites: text('Members who invite', '群成员拉人', 'People whom a member of the community asks a day while the price is locked.', '解锁前每位群成员每天邀请的人数。'),
    memberJoin: text('Join the community', '受邀进群', 'Chance that someone asked joins the community.', '受邀者进群的概率。'),
    memberOrder: text('Order when unlocked', '解锁后下单', 'Chance that a member who never bought places a first order when the price is unlocked.', '解锁时，从未买过的群成员下首单的概率。'),
  },
  flashSale: {
    attend: text('Attendance', '到场率', 'Share of customers who are there at an event without any push.', '没有任何提醒时，到场的顾客比例。'),
    preheat: text('Pull of the warm-up', '预热作用', 'Odds of being there after 48 hours of warm-up; 1 is none.', '预热48小时后到场几率的倍数，1为无作用。'),
    book: text('Book a place', '预约率', 'Share who book in the warm-up.', '预热期内预约的比例。'),
    bookedAttend: text('Booked and there', '预约到场率', 'Share of those who booked who are there.', '预约者中到场的比例。'),
    notice: text('Pull of a notice', '预告作用', 'Odds of being there after a notice the day before; 1 is none.', '提前一天预告后到场几率的倍数，1为无作用。'),
    habit: text('Wear by repetition', '场次疲劳', 'How much each event of the last 30 days lowers the odds of being there.', '近30天每多一场，到场几率下降的程度。'),
    wholeWindow: text('Long enough', '足够的时长', 'Hours after which a longer event reaches nobody more.', '活动开到几小时，再长也不多来人。'),
    urgency: text('Hurry', '限时紧迫', 'How much the shortest event strengthens the pull of its price.', '时间极短时，价格吸引力增强的程度。'),
    stay: text('Buy at full price', '没抢到仍买', 'Share of those who wanted to buy anyway and got none who buy at the normal price.', '本来就要买却没抢到的人中，按原价购买的比例。'),
    shareRate: text('Share the event', '分享活动', 'Share of those there who pass the coupon on to three friends.', '到场者中把券分享给三位好友的比例。'),
    shareVisit: text('Open what is shared', '打开分享', 'Chance that a friend opens it the next day.', '好友次日打开分享的概率。'),
    bringRate: text('Try to bring three', '尝试带三人', 'Share of those there who ask four friends to come.', '到场者中邀请四位好友进场的比例。'),
    bringAttend: text('Friends who come', '好友进场', 'Chance that a friend who is asked comes.', '受邀好友进场的概率。'),
    viewPrice: text('Price of views', '千次观看价', 'What 1,000 bought views of a live event cost.', '为直播购买1000次观看的价格。'),
    liveReturns: text('Returns of live orders', '直播退货', 'Odds of a return for an order made in a live event.', '直播间下的单，退货几率的倍数。'),
    reachCreator: text('Draw of a creator', '达人号召力', 'Odds of being there when a creator hosts; 1 is the shop itself.', '由达人主播时到场几率的倍数，1为店铺自播。'),
    reachAmateurs: text('Draw of amateurs', '素人号召力', 'Odds of being there when ordinary people host; 1 is the shop itself.', '由素人主播时到场几率的倍数，1为店铺自播。'),
  },
  paths: {
    touches: text('Touches before an order', '下单前接触次数', 'How many times people meet the shop in the 30 days before an order, ads and all else together.', '下单前30天内，通过广告和其他途径平均接触店铺的次数。'),
    linked: text('Touches recognised', '可识别的接触', 'Share of touches that can be linked to the person who orders.', '能对应到下单人的接触比例。'),
  },
  satisfaction: {
    followed: text('Followed', '计入满意度', 'How content each customer is moves with every order and changes who stays and who speaks of the shop.', '每位顾客的满意度随每次购物变化，并影响去留和口碑。'),
    defects: text('Orders with a defect', '出问题的订单', 'Share of orders in which something is wrong; 2% is the usual.', '出现问题的订单比例，通常为2%。'),
    pain: text('Weight of a defect', '问题的影响', 'How much a defect takes off the experience of an order.', '一次问题让当次体验下降多少。'),
    memory: text('Weight of the last order', '最近一次的权重', 'How far one experience moves a customer’s satisfaction.', '一次体验让满意度向它靠近的程度。'),
    staying: text('The content stay', '满意者更愿留下', 'How strongly satisfaction lowers the odds of losing a customer.', '满意度越高，流失几率下降的程度。'),
    speaking: text('The content speak', '满意者更愿推荐', 'How strongly satisfaction raises the chance that a customer invites friends.', '满意度越高，邀请好友的概率上升的程度。'),
    warned: text('Warned friends', '被劝退的好友', 'What is left of the chance that a friend buys after hearing a complaint.', '听过抱怨之后，好友下单的概率还剩几成。'),
  },
  leads: {
    share: text('Come before they order', '先来后买占比', 'Share of new customers who look around first and order hours or days later.', '新客中先逛一逛、几小时或几天后才下首单的比例。'),
    halfHours: text('Hours to decide', '犹豫时长', 'Hours after which half of those who will order have done so, without anybody giving up.', '若无人放弃，一半人在多少小时内下单。'),
    conversion: text('Order in the end', '最终下单率', 'Share of them who order in the end, without a welcome.', '没有迎新礼遇时，最终下单的比例。'),
  },
  storefront: {
    passStay: text('Stayers who go on', '留下后的效果', 'Of the visitors that a better first page keeps, the share of the usual strength with which they order.', '首屏改进后多留下的访客，下单意愿是平均的几成。'),
    passCart: text('Carts that go on', '加购后的效果', 'Of the carts that a better product page adds, the share of the usual strength with which they are paid.', '详情页改进后多出的加购，最终付款的意愿是平均的几成。'),
    passCheckOut: text('Check-outs that go on', '结算后的效果', 'Of the check-outs that a simpler path adds, the share of the usual strength with which they are paid.', '流程简化后多出的结算，最终付款的意愿是平均的几成。'),
    passPay: text('Payments that go on', '支付后的效果', 'Of the payments that more ways to pay add, the share that are orders.', '支付方式增加后多出的支付，成为订单的比例。'),
    promiseReturns: text('Returns under a promise', '承诺带来的退货', 'By how much a risk promise raises the odds of returns, per unit of the conversion it adds.', '风险承诺每提高一份转化，退货几率上升的程度。'),
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
  adResponse: {
    referenceSaturation: text('Saturation at the reference', '参考饱和度', 'How far a channel is used up at its reference spend.', '按参考花费投放时，渠道饱和的程度。'),
    eventPrice: text('Price in the season', '大促流量价', 'What reach costs on the core days of an event, against other days.', '大促核心日的流量价格是平日的几倍。'),
  },
}

export const channelText: TextsOf<typeof channelFields> = {
  halfLife: text('Half-life', '余温减半天数', 'Days until half of the effect of a day’s spend is gone.', '一天花费的效果减半所需的天数（半衰期）。'),
  steepness: text('Steepness', '响应陡度', 'Above 1 small budgets do little; the curve is an S.', '大于1时小预算效果很弱，曲线呈S形。'),
  referenceSpend: text('Reference spend', '参考花费', 'A day’s spend of a shop with 200,000 people; scaled to yours.', '20万人规模店铺的日花费，按人数折算。'),
  cacRatio: text('CAC ratio', '获客成本倍数', 'Cost of a new customer against the reference CAC.', '该渠道的获客成本是参考获客成本的几倍。'),
  existing: text('Nudge to customers', '对老顾客作用', 'How much ads speed up those who are customers already.', '广告让老顾客下单加快的程度。'),
  claim: text('Claimed', '报功强度', 'How eagerly the channel claims orders for itself.', '渠道把订单记在自己名下的程度。'),
  rate: text('Rate of its customers', '新客下单频次', 'How often its customers order; 1 is the mean.', '该渠道新客的下单频次，1为平均。'),
  churn: text('Loss of its customers', '新客流失', 'Odds of losing its customers; 1 is the mean.', '该渠道新客的流失几率，1为平均。'),
  returns: text('Returns of its customers', '新客退货', 'Odds of returns from its customers; 1 is the mean.', '该渠道新客的退货几率，1为平均。'),
  basket: text('Basket of its customers', '新客客单价', 'Baskets of its customers; 1 is the mean.', '该渠道新客的客单价，1为平均。'),
  touchAge: text('Age of a touch', '接触距下单天数', 'Mean days between a touch of this channel and the order.', '该渠道的接触平均发生在下单前几天。'),
  visitQuality: text('Worth of a visit', '访问质量', 'How readily its visits become orders; 1 is the mean.', '该渠道的访问成交的难易，1为平均。'),
}

export const mediumText: TextsOf<typeof mediumFields> = {
  lift: text('Lift', '唤起效果', 'How much a message speeds orders up on its day.', '一条消息当天让下单加快的程度。'),
  cost: text('Cost of a message', '单条成本', 'What one message costs.', '一条消息的成本。'),
  optOut: text('Opt-out', '退订率', 'Chance that a message makes its reader opt out.', '一条消息导致退订的概率。'),
  fatigue: text('Fatigue', '疲劳', 'How much one message tires its reader.', '一条消息造成的疲劳。'),
  optIn: text('Reachable', '可触达占比', 'Share of customers who can be reached this way.', '能通过该方式触达的顾客比例。'),
}
