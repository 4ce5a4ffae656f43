/** The words of: how people answer coupons, and carts that were left. */
import type { GroupTexts } from '../market.text.ts'
import { text } from './words.ts'

export const couponsTexts: Pick<GroupTexts, 'couponResponse' | 'cartResponse'> = {
  couponResponse: {
    codeMemory: text('Codes remembered', '记得填券码的比例', 'Share of holders who remember to type a code.', '券码须手动填写时，持券人记得填的比例。'),
    urgencyEarly: text('Early urgency', '初期多用程度', 'Extra use in the first days of a coupon.', '券刚到手几天多用的程度：0即不多用，0.6约多用六成。'),
    urgencyLate: text('Late urgency', '临期多用程度', 'Extra use in the last days of a coupon.', '券到期前几天多用的程度：0即不多用，0.8约多用八成。'),
    stretchEffortLow: text('Least effort', '凑单心理成本（低）', 'Smallest cost felt per yuan added to reach the minimum.', '凑单时每多买1元的最小心理成本。'),
    stretchEffortHigh: text('Most effort', '凑单心理成本（高）', 'Largest cost felt per yuan added to reach the minimum.', '凑单时每多买1元的最大心理成本。'),
    stretchReach: text('Reach of stretching', '凑单幅度', 'Largest gap that is closed, as a share of the basket.', '差额不超过原金额的几倍才凑单。'),
    stretchOvershoot: text('Beyond the minimum', '凑单超出', 'By how much a stretched order passes the minimum.', '凑单后超过门槛的比例。'),
    stretchPantry: text('Stretch stocked up', '凑单囤货', 'Share of the added goods that only comes earlier.', '凑单多买的部分中，只是提前买的比例。'),
    fillerReturn: text('Fillers sent back', '凑单退货', 'Share of stretched orders whose added goods come back.', '凑单订单中把凑的商品退掉的比例。'),
    cartAbandonment: text('Carts left', '弃购率', 'Share of carts that are not paid.', '购物车最终没有付款的比例。'),
    cartConversion: text('Carts won back', '弃购召回率', 'Share of left carts that a coupon brings back.', '发券能召回的弃购比例。'),
    cartPantry: text('Cart orders only earlier', '召回单中本会下单', 'Share of those orders that would have come later anyway.', '召回的订单中本来稍后也会下的比例。'),
    cartHuntStep: text('Learning to wait', '学会等券', 'How fast customers learn to leave carts for a coupon.', '顾客学会故意弃购等券的快慢。'),
    cartParking: text('Parked on purpose', '故意弃购', 'Share of orders put off by those who have learned it.', '学会等券的人推迟下单的比例。'),
  },
  cartResponse: {
    patience: text('Carts cool in, hours', '弃购降温（小时）', 'Hours after which a reminder wins back a third of what it would at once.', '过这么久再提醒，召回只剩立刻提醒的约三分之一。'),
    returns: text('Carts come back', '弃购自行返回', 'Share of left carts whose owner would pay within a day anyway.', '弃购后一天内本来就会自己回来付款的比例。'),
  },
}
