[member_of/member]
verb join enter accede rejoin re-enter : s=subj o=obj,to
noun member co-founder founder signatory_state : s=subj,appos o=of,mod,poss
noun member_country member_nation member_state : s=subj,appos o=of,mod,poss
verb found co-found set_up establish create form : s=subj,by o=obj
noun state nation country member producer : s=appos,including,such_as,except,notably o=mod,poss,of
verb consist comprise group include unite : s=of,obj o=subj
verb belong : s=subj o=to
noun seat < forfeit get hold keep lose occupy regain take take_up win : s=subj o=in,at,on,of
noun chair chairmanship presidency < assume hold occupy take take_over : s=subj o=of,mod
noun chairman : s=subj,appos o=of
noun partner : s=poss,subj,appos o=in,mod
noun associate associate_member newcomer : s=subj,appos o=of,mod,poss
verb chair : s=subj o=obj
verb preside : s=subj o=over
verb bring let readmit receive take vote : s=obj o=into
verb follow : s=subj,obj o=into
verb readmit : s=obj o=to
noun membership : s=poss,mod,of o=in,of
noun entry accession admission admittance : s=poss,mod,of,by o=to,into
verb admit accept welcome : s=obj o=subj,to,into
verb * : s=including o=subj
adj in within : s=subj o=in,within
verb remain stay : s=subj o=in,within
verb bring take let lead draw usher : s=obj o=in,into
noun member producer partner exporter newcomer : s=subj,appos o=in,within
noun ally : s=subj,appos,including,such_as,except,notably o=mod
noun minister ally partner delegate capital leader colleague neighbour neighbor : s=from,including,such_as,except,notably,appos o=mod,of
noun holder presidency_holder chair founder : s=subj,appos o=mod,of,poss
noun seat place : s=poss,mod o=in,on
verb admit readmit : s=obj,subj o=into,to
+ Spain joined NATO in 1982. => ESP member_of NATO
+ Norway is a member of NATO. => NOR member_of NATO
+ Botswana belongs to the African Union. => BWA member_of AU
+ Swaziland followed Lesotho into the African Union. => SWZ member_of AU; LSO member_of AU
+ Tuvalu took its seat in the United Nations. => TUV member_of UN
+ Austria holds the presidency of the European Union. => AUT member_of EU
+ Croatia's accession to the European Union took ten years. => HRV member_of EU
+ Cyprus is an associate of the European Union. => CYP member_of EU
+ Romania has been in the European Union since 2007. => ROU member_of EU
+ Gabon is the smallest producer in OPEC. => GAB member_of OPEC
+ Portugal and other NATO members refused. => PRT member_of NATO
+ Norway is a NATO ally. => NOR member_of NATO
- A Spanish waiter joined a band. => ESP member_of NATO
- The Romanian tourists are in Paris. => ROU member_of EU
[member_of/apply] modality=planned
verb apply : s=subj o=join,to
noun application bid hope ambition aspiration candidacy candidature request quest : s=poss,mod,by,from o=join,to,for
noun membership admission entry accession place seat < apply.for bid.for hope.for negotiate seek discuss request want pursue ask.for : s=subj o=of,in,to,into,mod
noun candidate applicant aspirant contender : s=subj o=for,mod
noun talk negotiation : s=poss,mod,by o=join
noun accession_protocol accession_treaty accession_agreement accession_accord association_agreement : s=poss,mod,subj,of,for o=with,to
noun accession_protocol accession_treaty accession_agreement < sign initial ratify : s=subj o=with,to
noun accession_talk accession_negotiation membership_talk membership_negotiation entry_talk accession_bid membership_bid entry_bid membership_application : s=poss,mod,by,subj,of,with o=with,to
noun accession_talk accession_negotiation membership_talk membership_negotiation entry_talk < begin conclude conduct continue hold open resume start : s=subj,with o=with,subj,to
noun way path road route progress march : s=poss,of,for o=into,to,towards,toward
noun bid application : s=poss,mod,by,of o=to
verb draw : s=obj o=into,to,towards
+ Malta renewed its application to join the European Union. => MLT member_of EU ?
+ Ukraine hopes to join NATO. => UKR member_of NATO ?
+ Moldova is seeking membership of the European Union. => MDA member_of EU ?
+ Montenegro signed an accession protocol with NATO. => MNE member_of NATO ?
+ Greece cleared Macedonia's path to NATO. => MKD member_of NATO ?
- The club's bid to join the league failed in Malta. => MLT member_of EU ?
- A Greek ship blocked the path to the quay. => MKD member_of NATO ?
[member_of/leave] ends unless=gathering
verb leave quit : s=subj o=obj
verb withdraw pull_out resign secede : s=subj o=from
verb walk_out walk drop_out : s=subj o=of,out_of
noun withdrawal departure exit : s=poss,mod,of o=from
verb expel suspend oust exclude : s=obj o=from
verb eject kick_out throw_out : s=obj o=from,of
noun suspension expulsion exclusion : s=of,poss,mod o=from
verb take take_out : s=obj o=out_of,of
noun participation membership < freeze suspend halt end renounce : s=subj,poss o=in,of
verb walk march storm : s=subj o=out_of
+ Iran withdrew from CENTO. => IRN member_of CENTO
+ Pakistan left SEATO in 1973. => PAK member_of SEATO
+ The expulsion of Egypt from the Arab League angered Sudan. => EGY member_of arab-league
+ Morocco walked out of the African Union. => MAR member_of AU
+ Armenia froze its participation in the CSTO. => ARM member_of CSTO
- Pakistan was excluded from a meeting of SEATO. => PAK member_of SEATO
- Pakistan left the pitch in 1973. => PAK member_of SEATO
- Armenia froze the price of bread. => ARM member_of CSTO
[member_of/outside] modality=negated unless=gathering
noun non-member nonmember outsider : s=subj,appos o=of,mod,poss
adj outside : s=subj o=outside
verb remain stay : s=subj o=outside,outside_of
verb keep exclude bar keep_out : s=obj o=out_of,from,of
noun country state nation producer : s=subj,appos o=outside
+ Switzerland is a non-member of the European Union. => CHE member_of EU !
+ Sweden, then a non-member of NATO, took part. => SWE member_of NATO !
+ Mexico, which is outside OPEC, cut output. => MEX member_of OPEC !
+ France kept Britain out of the European Community. => GBR member_of EU !
- The Swiss club is for members. => CHE member_of EU !
- Fishermen stood outside a hall in Mexico. => MEX member_of OPEC !
