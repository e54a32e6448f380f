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
+ Spain joined NATO in 1982. => ESP member_of NATO
+ Norway is a member of NATO. => NOR member_of NATO
+ Botswana belongs to the African Union. => BWA member_of AU
+ Swaziland followed Lesotho into the African Union. => SWZ member_of AU; LSO member_of AU
+ Tuvalu took its seat in the United Nations. => TUV member_of UN
+ Austria holds the presidency of the European Union. => AUT member_of EU
+ Croatia's accession to the European Union took ten years. => HRV member_of EU
+ Cyprus is an associate of the European Union. => CYP member_of EU
- A Spanish waiter joined a band. => ESP member_of NATO
[member_of/apply] modality=planned
verb apply : s=subj o=join,to
noun application bid hope ambition aspiration candidacy candidature request quest : s=poss,mod,by,from o=join,to,for
noun membership admission entry accession place seat < apply.for bid.for hope.for negotiate seek discuss request want pursue ask.for : s=subj o=of,in,to,into,mod
noun candidate applicant aspirant contender : s=subj o=for,mod
noun talk negotiation : s=poss,mod,by o=join
+ Malta renewed its application to join the European Union. => MLT member_of EU ?
+ Ukraine hopes to join NATO. => UKR member_of NATO ?
+ Moldova is seeking membership of the European Union. => MDA member_of EU ?
- The club's bid to join the league failed in Malta. => MLT member_of EU ?
[member_of/leave] ends
verb leave quit : s=subj o=obj
verb withdraw pull_out resign secede : s=subj o=from
verb walk_out walk drop_out : s=subj o=of,out_of
noun withdrawal departure exit : s=poss,mod,of o=from
verb expel suspend oust exclude : s=obj o=from
verb eject kick_out throw_out : s=obj o=from,of
noun suspension expulsion exclusion : s=of,poss,mod o=from
+ Iran withdrew from CENTO. => IRN member_of CENTO
+ Pakistan left SEATO in 1973. => PAK member_of SEATO
+ The expulsion of Egypt from the Arab League angered Sudan. => EGY member_of arab-league
+ Morocco walked out of the African Union. => MAR member_of AU
- Pakistan left the pitch in 1973. => PAK member_of SEATO
[member_of/outside] modality=negated
noun non-member nonmember outsider : s=subj,appos o=of,mod,poss
+ Switzerland is a non-member of the European Union. => CHE member_of EU !
+ Sweden, then a non-member of NATO, took part. => SWE member_of NATO !
- The Swiss club is for members. => CHE member_of EU !
