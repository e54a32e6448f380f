class measures = sanction embargo boycott tariff blockade duty ban restriction curb penalty quota freeze curfew levy counter-sanction barrier surcharge
class imposing = adopt announce apply approve bring_in clamp declare decree enact enforce extend impose introduce join keep levy maintain order place put re-impose reimpose renew retain slap step_up threaten tighten tighten_up toughen
class stopping = ban bar block break break_off cancel cease curtail cut cut_back cut_off discontinue downgrade end forbid freeze halt halve interrupt prohibit reduce restrict rupture scale_back sever slash stop suspend terminate trim withdraw withhold
class ties = aid assistance co-operation contact cooperation cover credit diplomat flight help import link loan relation subsidy tie trade visa
class gateway = air_space airport airspace border canal checkpoint corridor crossing crossing_point frontier gate harbor harbour market pipeline pass port post railway road route sky strait territory territorial_water water waters
class shutting = bar block blockade close seal seal_off shut shut_off
class goods_under_way = aid boat bus cargo consignment convoy ferry freighter fuel grain lorry medicine plane ship shipment supply tanker train traffic trawler truck vessel wagon
class hindering = block delay detain halt hold_back hold_up impound intercept obstruct stop turn_away turn_back
class money = aid assistance credit fund funding grant instalment loan money payment subsidy tax_transfer tranche transfer
class withholding = block cut_off freeze hold_back hold_up put_on_hold suspend stop withhold
class ordering_off = depart leave pack quit vacate
[sanctions/impose] code=163 located
noun @measures < @imposing continue : s=subj,by o=on,against,upon,in,from,to
noun @measures : s=poss,mod,by,of,from o=against,on
noun blockade siege embargo boycott quarantine : s=poss,mod,by o=of,on,against
noun @measures < hit.with punish.with slap.with target.with : s=subj o=obj
noun @measures < be.under come.under live.under : s=mod,poss,by,of o=subj
noun duty excise import_duty levy surcharge tariff tax < double increase levy put raise : s=subj o=on,against
noun closure curfew quarantine roadblock visa_requirement < clamp declare impose order set_up tighten : s=subj o=on,in
noun visa < demand impose introduce require : s=subj o=for,from,of,on
noun blacklist black_list sanctions_list terror_list terrorism_list < add.to place.on put.on : s=subj o=obj
verb bar exclude keep_out lock_out shut_out : s=subj o=obj
verb deprive strip : s=subj o=obj
verb cordon_off cut_off isolate seal_off : s=subj o=obj
noun aid loan credit visa < deny refuse : s=subj o=to,iobj
noun blockade siege embargo boycott quarantine < announce declare proclaim tighten lead join organise organize : s=subj o=of,on,against
noun @measures < face suffer defy : s=from,by,poss,mod,of o=subj
verb boycott embargo blockade sanction penalise penalize outlaw ostracise ostracize isolate blacklist punish shun : s=subj o=obj,with
noun @measures action measure step reprisal < take : s=subj o=against
verb ban bar block : s=subj o=from
noun asset account fund reserve deposit property < freeze block seize confiscate nationalise nationalize impound : s=subj o=of,poss,mod,in
noun concession landing_right licence license permit preference privilege right status < cancel revoke strip suspend withdraw : s=subj o=poss,mod,of,to,from,for
noun aircraft citizen company firm lawmaker national official plane ship vessel visitor < ban bar : s=subj o=mod,poss,from
noun access entry landing_right permission right visa < deny refuse : s=subj,by o=to,iobj,mod
+ France imposed sanctions on Libya. => FRA sanctions LBY
+ Canada denied Aruba landing rights. => CAN sanctions ABW
+ Peru barred forty Canadian officials. => PER sanctions CAN
+ Kenya revoked the privileges of Ugandan traders. => KEN sanctions UGA
+ Austria slapped a tariff on Hungary. => AUT sanctions HUN
+ Greece took retaliatory measures against Albania. => GRC sanctions ALB
+ Oman hit Yemen with sanctions. => OMN sanctions YEM
+ Brazil raised its tariff on Chilean wine. => BRA sanctions CHL
- The club barred its Chilean striker. => BRA sanctions CHL
- The club imposed a fine on its striker.
[sanctions/arrest] code=17
noun agent airman ambassador captain consul crew crewman diplomat envoy fisherman freighter frigate officer peacekeeper pilot sailor serviceman skipper soldier tanker trawler vessel < arrest detain hold impound imprison intern jail : s=subj,by o=mod,poss,of
+ Togo arrested two Ghanaian officers. => TGO sanctions GHA
+ An Albanian patrol detained a Greek trawler. => ALB sanctions GRC
- Togo rewarded two Ghanaian officers. => TGO sanctions GHA
[sanctions/cut] code=161
noun @ties < @stopping : s=subj o=with,to,from,for,mod,poss
noun talk negotiation contact effort mediation < break_off suspend call_off cancel walk_out.of pull_out.of boycott halt : s=subj o=with,between,among
noun suspension cancellation cut cutoff cut-off halt freeze break end rupture severance : s=poss,mod,by,of o=to,with,from
noun suspension cancellation cut cutoff cut-off halt freeze break rupture severance < announce declare decide.on order : s=subj o=to,with,from
noun border frontier @gateway < @shutting : s=subj o=with,to,for
noun border @gateway < bar.from exclude.from : s=subj o=obj
noun @goods_under_way < @hindering : s=subj o=mod,poss,to,from,for
noun @money < @withholding : s=subj o=to,from,for
noun electricity fuel gas pipeline power supply tap water < cut_off shut_off switch_off turn_off : s=subj o=to,of,mod,poss
noun contract joint_exercise project tour visit < call_off cancel freeze put_off scrap suspend : s=subj o=with,by,to,from
noun recognition < withdraw : s=subj o=from,of
verb break break_off : s=subj o=with
noun suit < follow : s=subj o=in
+ Senegal severed relations with Mauritania. => SEN sanctions MRT
+ Italy announced a suspension of air links with Serbia. => ITA sanctions SRB
+ Nepal closed its roads to Indian traders. => NPL sanctions IND
+ Oman withheld a grant from Yemen. => OMN sanctions YEM
+ Russia turned off the gas to Ukraine. => RUS sanctions UKR
+ Liberia broke with Taiwan. => LBR sanctions TWN
- Nepal opened its roads to Indian traders. => NPL sanctions OMN
- The firm severed its links with a supplier. => SEN sanctions MRT
[sanctions/trade] code=163
noun shipment sale export import supply delivery electricity food oil gas grain arms power purchase goods product produce flight trade imports exports beef water wheat fish steel coal textile < @stopping embargo curb : s=subj o=to,with,from,mod,of,poss
+ Jordan banned imports from Lebanon. => JOR sanctions LBN
+ Libya halted oil sales to Malta. => LBY sanctions MLT
+ Russia cut off Moldova's gas. => RUS sanctions MDA
- A bakery stopped its bread deliveries to the Lebanese school. => JOR sanctions LBN
[sanctions/expel] code=166
verb expel deport banish evict eject repatriate throw_out kick_out order_home order_out send_back send_home ship_back ship_home turn_away turn_back : s=subj o=obj,to
noun expulsion deportation : s=poss,mod,by o=of
noun ambassador attache attaché charge consul correspondent diplomat envoy high_commissioner representative < expel recall withdraw oust order_out declare banish call_home call_back pull_out send_home throw_out kick_out order_home turn_out : s=subj o=mod,poss,from,of,to,in,at
noun adviser expert pupil student technician < call_home recall : s=subj o=from,in
noun embassy consulate mission < close shut withdraw : s=subj o=in,of
noun base bureau consulate cultural_centre library mission office school station < close close_down order shut shut_down : s=subj o=of,mod,poss
+ Ghana expelled two Togolese diplomats. => GHA sanctions TGO
+ Canada recalled its ambassador from Iran. => CAN sanctions IRN
+ Kenya threw out the Libyan ambassador. => KEN sanctions LBY
+ Fiji sent home the Australian envoy. => FJI sanctions AUS
+ Taiwan sent 200 Filipinos home. => TWN sanctions PHL
+ Jordan shut the offices of the PLO. => JOR sanctions PLO
- The school expelled two Togolese pupils. => GHA sanctions TGO
[sanctions/order_out] code=166 judged=ordering_off obliges
verb ask instruct order tell : s=subj o=obj,iobj
verb give : s=subj o=obj,iobj
+ Uzbekistan told the United States to leave. => UZB sanctions USA
+ Ghana ordered two Togolese diplomats to leave. => GHA sanctions TGO
- Ghana told two Togolese diplomats to wait. => GHA sanctions TGO
[sanctions/lift] code=085 ends located
noun border frontier airspace < open reopen re-open : s=subj o=with,to
noun @gateway < reopen re-open : s=subj o=with,to,for
noun asset fund < free release unblock unfreeze : s=subj o=of,mod,poss
noun closure roadblock < ease lift remove : s=subj o=on,of,in
noun @measures curfew siege < lift ease end remove waive relax drop scrap loosen abolish soften : s=subj o=on,against,from,in,of
+ Switzerland lifted its sanctions against South Africa. => CHE sanctions ZAF
+ The United States lifted its embargo on Vietnam. => USA sanctions VNM
- The referee lifted the ban on the striker. => CHE sanctions ZAF
[sanctions/stop_doing] code=163
verb cease stop : s=subj o=compobj
+ Denmark stopped importing Namibian copper. => DNK sanctions NAM
+ Oman will stop selling oil to Israel. => OMN sanctions ISR ?
- Denmark stopped worrying. => DNK sanctions NAM
