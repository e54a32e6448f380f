class measures = sanction embargo boycott tariff blockade duty ban restriction curb penalty quota freeze curfew levy counter-sanction barrier surcharge
class imposing = adopt announce apply approve bring_in clamp declare decree enact enforce extend impose introduce join keep levy maintain order place put re-impose reimpose reinstate reintroduce re-introduce renew restore retain revive slap step_up threaten tighten tighten_up toughen
class stopping = ban bar block break break_off cancel cease curtail cut cut_back cut_off discontinue downgrade end forbid freeze halt halve interrupt prohibit reduce restrict rupture scale_back sever slash stop suspend terminate trim withdraw withhold
class ties = aid assistance co-operation contact cooperation cover credit diplomat flight help import link loan relation subsidy tie trade visa
class gateway = air_space airport airspace border canal checkpoint corridor crossing crossing_point frontier gate harbor harbour market pipeline pass port post railway road route sky strait territory territorial_water water waters
class shutting = bar block blockade close seal seal_off shut shut_off
class goods_under_way = aid boat bus cargo consignment convoy ferry freighter fuel grain lorry medicine plane ship shipment supply tanker train traffic trawler truck vessel wagon
class hindering = block delay detain halt hold_back hold_up impound intercept obstruct stop turn_away turn_back
class money = aid assistance credit fund funding grant instalment loan money payment subsidy tax_transfer tranche transfer
class withholding = block cut_off freeze hold_back hold_up put_on_hold suspend stop withhold
class works = bank company copper_mine estate factory farm firm gas_field hotel mine oilfield oil_company oil_field plantation plant railway refinery works
class expelled = aid_worker aide inspector missionary monitor observer
class wares = apple banana beef beer butter car cattle cheese chicken chip cotton crop dairy egg fruit iron lamb livestock meat milk pork poultry rice sugar tea timber toy travel uranium vegetable weapon wine wool
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
noun membership voting_right seat < freeze revoke suspend : s=subj,by o=poss,of,mod
noun aid assistance help subsidy support < lose : s=mod,poss,from,by o=subj
noun credential tariff_preference trade_preference benefit < revoke suspend withdraw : s=subj o=mod,poss,of,to,from,for
verb deprive strip : s=subj o=obj
verb cordon_off cut_off isolate seal_off : s=subj o=obj
noun aid loan credit visa < deny refuse : s=subj o=to,iobj
noun blockade siege embargo boycott quarantine < announce declare proclaim tighten lead join organise organize : s=subj o=of,on,against
noun @measures < face suffer defy : s=from,by,poss,mod,of o=subj
verb boycott embargo blockade sanction penalise penalize outlaw ostracise ostracize isolate blacklist punish shun : s=subj o=obj,with
noun @measures action measure step reprisal < take : s=subj o=against
verb ban bar block : s=subj o=from
noun asset account fund reserve deposit gold holding property < freeze block seize confiscate nationalise nationalize impound : s=subj o=of,poss,mod,in
noun concession landing_right licence license permit preference privilege right status < cancel revoke strip suspend withdraw : s=subj o=poss,mod,of,to,from,for
noun aircraft citizen company firm lawmaker national official plane ship vessel visitor < ban bar : s=subj o=mod,poss,from
noun access entry landing_right leave licence license passage permission permit right transit visa < deny refuse : s=subj,by o=to,iobj,mod
+ France imposed sanctions on Libya. => FRA sanctions LBY
+ Canada denied Aruba landing rights. => CAN sanctions ABW
+ Peru barred forty Canadian officials. => PER sanctions CAN
+ Kenya revoked the privileges of Ugandan traders. => KEN sanctions UGA
+ Austria slapped a tariff on Hungary. => AUT sanctions HUN
+ Greece took retaliatory measures against Albania. => GRC sanctions ALB
+ Oman hit Yemen with sanctions. => OMN sanctions YEM
+ Brazil raised its tariff on Chilean wine. => BRA sanctions CHL
+ Vietnam lost its Soviet aid. => SUN sanctions VNM
- The club barred its Chilean striker. => BRA sanctions CHL
- The club imposed a fine on its striker.
[sanctions/arrest] code=17
noun agent airman ambassador captain consul crew crewman diplomat envoy fisherman freighter frigate officer peacekeeper pilot sailor serviceman skipper soldier tanker trawler vessel < arrest detain hold impound imprison intern jail : s=subj,by o=mod,poss,of,from
noun aeroplane aircraft airliner boat cutter dhow ferry fishing_boat freighter launch lorry plane ship tanker trawler truck vessel < arrest confiscate detain hold impound seize : s=subj,by o=mod,poss,of,from
+ Togo arrested two Ghanaian officers. => TGO sanctions GHA
+ An Albanian patrol detained a Greek trawler. => ALB sanctions GRC
+ Oman seized a Yemeni dhow. => OMN sanctions YEM
- Togo rewarded two Ghanaian officers. => TGO sanctions GHA
[sanctions/detain] code=17 bound
verb detain intern round_up : s=subj o=obj
noun aid_worker businessman engineer farmer journalist labourer miner missionary nun priest reporter student teacher trader < hold imprison jail : s=subj,by o=mod,poss,from
noun agent guard guardsman @soldiery < arrest.subj : s=mod,poss,of o=obj
+ Swazi soldiers arrested seven South Africans near the border. => SWZ sanctions ZAF
+ Turkey detained three Bulgarians for photographing a radar. => TUR sanctions BGR
- Swazi police arrested two Italians for theft. => SWZ sanctions ITA
[sanctions/cut] code=161
noun @ties < @stopping : s=subj o=with,to,from,for,mod,poss
noun talk negotiation contact effort mediation < break_off suspend call_off cancel walk_out.of walk.out_of pull_out.of pull.out_of storm.out_of withdraw.from boycott halt : s=subj o=with,between,among
noun suspension cancellation cut cutoff cut-off halt freeze break end rupture severance : s=poss,mod,by,of o=to,with,from
noun suspension cancellation cut cutoff cut-off halt freeze break rupture severance < announce declare decide.on order : s=subj o=to,with,from
noun border frontier @gateway < @shutting : s=subj o=with,to,for
noun border @gateway < bar.from exclude.from : s=subj o=obj
noun @goods_under_way < @hindering : s=subj o=mod,poss,to,from,for
noun @money < @withholding : s=subj o=to,from,for
noun access disbursement tranche < suspend : s=subj o=to,for
noun electricity fuel gas pipeline power supply tap water < cut_off shut_off switch_off turn_off : s=subj o=to,of,mod,poss
noun contract drill exchange exercise joint_drill joint_exercise joint_project joint_venture manoeuvre project summit tour visit < break_off call_off cancel freeze halt put_off scrap stop suspend : s=subj o=with,by,to,from
noun spigot tap valve < close shut turn_off : s=subj o=on,to,for,mod,of
verb close shut : s=subj o=to
noun recognition < withdraw : s=subj o=from,of
verb break break_off : s=subj o=with
noun suit < follow : s=subj o=in
+ Senegal severed relations with Mauritania. => SEN sanctions MRT
+ Italy announced a suspension of air links with Serbia. => ITA sanctions SRB
+ Nepal closed its roads to Indian traders. => NPL sanctions IND
+ Oman withheld a grant from Yemen. => OMN sanctions YEM
+ Russia turned off the gas to Ukraine. => RUS sanctions UKR
+ Liberia broke with Taiwan. => LBR sanctions TWN
+ Malta cancelled naval exercises with Libya. => MLT sanctions LBY
+ Algeria shut the valves on gas exports to Morocco. => DZA sanctions MAR
- Nepal opened its roads to Indian traders. => NPL sanctions OMN
- Malta held naval exercises with Libya. => MLT sanctions LBY
- The firm severed its links with a supplier. => SEN sanctions MRT
[sanctions/trade] code=163
noun shipment sale export import supply delivery electricity food oil gas grain arms power purchase goods product produce flight trade imports exports beef water wheat fish steel coal textile @wares < @stopping embargo curb : s=subj o=to,with,from,mod,of,poss
+ Jordan banned imports from Lebanon. => JOR sanctions LBN
+ Libya halted oil sales to Malta. => LBY sanctions MLT
+ Russia banned American poultry. => RUS sanctions USA
+ Russia cut off Moldova's gas. => RUS sanctions MDA
- A bakery stopped its bread deliveries to the Lebanese school. => JOR sanctions LBN
class papers = accord agreement appeal bill case charge claim complaint deal demand idea invitation law motion objection offer petition plan proposal report request resolution suit treaty
[sanctions/expel] code=166 unless=papers
verb expel deport banish evict eject expatriate repatriate throw_out kick_out oust order_home order_out send_back send_home ship_back ship_home turn_away turn_back push_out herd_out drum_out : s=subj o=obj
noun expulsion deportation : s=poss,mod,by o=of
noun ambassador attache attaché charge consul correspondent diplomat envoy high_commissioner representative < expel recall withdraw oust order_out declare banish call_home call_back pull_out send_home throw_out kick_out order_home turn_out : s=subj o=mod,poss,from,of,to,in,at
noun adviser expert pupil student technician < call_home recall : s=subj o=from,in
noun adviser expert student technician @expelled < banish bar deport eject expel kick_out oust send_home throw_out turn_away : s=subj,by o=mod,poss,of,from
noun embassy consulate mission < close shut withdraw : s=subj o=in,of
noun base bureau consulate cultural_centre library mission office school station < close close_down order shut shut_down : s=subj o=of,mod,poss
+ Ghana expelled two Togolese diplomats. => GHA sanctions TGO
+ Canada recalled its ambassador from Iran. => CAN sanctions IRN
+ Kenya threw out the Libyan ambassador. => KEN sanctions LBY
+ Fiji sent home the Australian envoy. => FJI sanctions AUS
+ Taiwan sent 200 Filipinos home. => TWN sanctions PHL
+ Jordan shut the offices of the PLO. => JOR sanctions PLO
+ Egypt sent home the Soviet advisers. => EGY sanctions SUN
+ Iraq threw out inspectors from the United Nations. => IRQ sanctions UN
- Israel deported four Chadians to Lebanon. => ISR sanctions LBN
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
verb cease stop quit : s=subj o=compobj
verb forbid prohibit : s=subj o=compobj
+ Denmark stopped importing Namibian copper. => DNK sanctions NAM
+ Oman will stop selling oil to Israel. => OMN sanctions ISR ?
- Denmark stopped worrying. => DNK sanctions NAM
[sanctions/not_give] code=163 when=negated
verb deliver sell supply : s=subj o=to,iobj
verb deal trade : s=subj o=with
noun aid arms coal credit electricity fuel gas grain loan money oil spare_part subsidy uranium weapon < deliver export give lend provide sell send ship supply : s=subj o=to,iobj
noun arms beef coal fish fruit gas grain meat oil steel wine < accept admit allow buy import let_in take : s=subj o=from,mod,poss
noun boat flight freighter plane ship vessel visitor < accept admit allow let_in permit receive : s=subj o=from,mod,of
+ Canada will not sell uranium to Pakistan. => CAN sanctions PAK
+ Jordan does not buy oil from Iraq. => JOR sanctions IRQ
+ Fiji does not trade with Taiwan. => FJI sanctions TWN
- Canada will sell uranium to Pakistan. => CAN sanctions PAK
- Fiji does not play with Taiwan. => FJI sanctions TWN
class let_in = board come dock enter fly land refuel return unload
class own_land = area capital city country island kingdom nation province region republic soil territory
[sanctions/not_let] code=16 bound when=negated judged=let_in
verb allow let permit : s=subj o=obj
+ Nauru refused to let an Australian plane land. => NRU sanctions AUS
+ Oman will not let Indian sailors enter. => OMN sanctions IND
- Nauru let an Australian plane land. => NRU sanctions AUS
[sanctions/exclude] code=166 bound
verb bar eject exclude expel kick_out oust suspend throw_out : s=from,out_of o=obj
verb boot hound kick order throw : s=out_of o=obj
noun asylum_seeker boat_people boatload exile migrant refugee < drive_back push_back turn_away turn_back tow_back send_home ship_home return_home : s=subj,by o=mod,poss,from,of
noun @own_land < boot.out_of expel.from force.out_of hound.out_of kick.out_of order.out_of throw.out_of : s=subj o=obj
+ Fiji was suspended from the Commonwealth. => commonwealth sanctions FJI
+ Thailand pushed back Burmese refugees. => THA sanctions MMR
+ Two American reporters were thrown out of Iraq. => IRQ sanctions USA
+ Zaire forced the United Nations agency out of the country. => COD sanctions UN
- Fiji threw a parcel out of the country. => FJI sanctions TON
- The Arab League surprised Syria. => arab-league sanctions SYR
[sanctions/suspend] code=166 bound project=no
verb eject kick_out oust suspend throw_out : s=subj o=obj
+ The Arab League suspended Syria. => arab-league sanctions SYR
+ Fiji has been thrown out by the Commonwealth. => commonwealth sanctions FJI
- Oman threw out a proposal by Kuwait. => OMN sanctions KWT
- Oman suspended a drill of the Kuwaiti navy. => OMN sanctions KWT
[sanctions/take_over] code=172 bound
noun @works < confiscate expropriate nationalise nationalize seize take_over : s=subj o=mod,poss,of,obj
+ Libya nationalised the Italian refinery. => LBY sanctions ITA
+ Bolivia nationalised four firms owned by French companies. => BOL sanctions FRA
+ Peru took over the American copper mine. => PER sanctions USA
- Libya visited the Italian refinery. => LBY sanctions ITA
