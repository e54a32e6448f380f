class measures = sanction embargo boycott tariff blockade duty ban restriction curb penalty quota freeze curfew levy counter-sanction barrier surcharge
class imposing = adopt announce apply approve bring_in clamp declare decree enact enforce extend impose introduce join keep levy maintain order place put re-impose reimpose renew retain slap step_up threaten tighten tighten_up toughen
class stopping = ban bar block break break_off cancel cease curtail cut cut_back cut_off discontinue downgrade end forbid freeze halt halve interrupt prohibit reduce restrict rupture scale_back sever slash stop suspend terminate trim withdraw withhold
class ties = aid assistance co-operation contact cooperation cover credit diplomat flight help import link loan relation subsidy tie trade visa
[sanctions/impose] code=163 located
noun @measures < @imposing continue : s=subj,by o=on,against,upon,in,from,to
noun @measures : s=poss,mod,by,of,from o=against,on
noun blockade siege embargo boycott quarantine : s=poss,mod,by o=of,on,against
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
- The club imposed a fine on its striker.
[sanctions/cut] code=161
noun @ties < @stopping : s=subj o=with,to,from,for,mod,poss
noun talk negotiation contact effort mediation < break_off suspend call_off cancel walk_out.of pull_out.of boycott halt : s=subj o=with,between,among
noun suspension cancellation cut cutoff cut-off halt freeze break end rupture severance : s=poss,mod,by,of o=to,with,from
noun suspension cancellation cut cutoff cut-off halt freeze break rupture severance < announce declare decide.on order : s=subj o=to,with,from
noun border frontier airspace < close seal shut seal_off : s=subj o=with,to
noun suit < follow : s=subj o=in
+ Senegal severed relations with Mauritania. => SEN sanctions MRT
+ Italy announced a suspension of air links with Serbia. => ITA sanctions SRB
- The firm severed its links with a supplier. => SEN sanctions MRT
[sanctions/trade] code=163
noun shipment sale export import supply delivery electricity food oil gas grain arms power purchase goods product produce flight trade imports exports beef water wheat fish steel coal textile < @stopping embargo curb : s=subj o=to,with,from,mod,of,poss
+ Jordan banned imports from Lebanon. => JOR sanctions LBN
+ Libya halted oil sales to Malta. => LBY sanctions MLT
+ Russia cut off Moldova's gas. => RUS sanctions MDA
- A bakery stopped its bread deliveries to the Lebanese school. => JOR sanctions LBN
[sanctions/expel] code=166
verb expel deport banish evict eject repatriate throw_out kick_out : s=subj o=obj,to
noun expulsion deportation : s=poss,mod,by o=of
noun diplomat ambassador envoy attache consul charge < expel recall withdraw oust order_out declare banish call_home call_back pull_out send_home throw_out kick_out : s=subj o=mod,poss,from,to,in,at
noun embassy consulate mission < close shut withdraw : s=subj o=in,of
+ Ghana expelled two Togolese diplomats. => GHA sanctions TGO
+ Canada recalled its ambassador from Iran. => CAN sanctions IRN
+ Kenya threw out the Libyan ambassador. => KEN sanctions LBY
- The school expelled two Togolese pupils. => GHA sanctions TGO
[sanctions/lift] code=085 ends located
noun border frontier airspace < open reopen re-open : s=subj o=with,to
noun @measures curfew siege < lift ease end remove waive relax drop scrap loosen abolish soften : s=subj o=on,against,from,in,of
+ Switzerland lifted its sanctions against South Africa. => CHE sanctions ZAF
+ The United States lifted its embargo on Vietnam. => USA sanctions VNM
- The referee lifted the ban on the striker. => CHE sanctions ZAF
[sanctions/stop_doing] code=163
verb cease stop : s=subj o=compobj
+ Denmark stopped importing Namibian copper. => DNK sanctions NAM
+ Oman will stop selling oil to Israel. => OMN sanctions ISR ?
- Denmark stopped worrying. => DNK sanctions NAM
