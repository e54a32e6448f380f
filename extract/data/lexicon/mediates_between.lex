class mediates = arbiter arbitrate arbitration arrange auspices broker coax commute conciliate conciliation draft draw_up facilitate facilitator go-between good_office good_offices guarantor hammer_out host intercede intercession intermediary mediate mediation mediator middleman peace peacemaker shuttle sponsor write
class parley = conference dialogue meeting negotiation summit talk talks
[mediates_between/mediate] code=045
verb mediate arbitrate broker intercede conciliate : s=subj o=between,among,obj,in
noun mediation arbitration good_offices conciliation intercession : s=poss,mod,by,of o=between,among,in
noun mediation good_offices < accept welcome request seek : s=poss,mod,by,of o=subj
noun mediator intermediary go-between broker arbiter middleman peacemaker honest_broker < act.as be serve.as send.as : s=subj o=between,in,for
noun mediator intermediary go-between broker arbiter middleman peacemaker facilitator : s=subj,mod,poss o=between,in,for
noun diplomacy effort initiative mission attempt bid plan drive : s=poss,mod,by,subj o=between
noun mediation_effort mediation_mission mediation_attempt mediation_bid peace_mission peace_effort : s=poss,mod,by,subj o=between,in
noun @parley round < host broker mediate chair facilitate arrange sponsor convene organise organize oversee supervise preside.over : s=subj o=between,with,among,on
noun agreement accord armistice ceasefire truce deal settlement peace document paper plan text < bring_about broker mediate arrange negotiate work_out hammer_out secure : s=subj o=between,among
noun idea letter message offer proposal term word < carry relay pass convey ferry : s=subj o=between
verb broker mediate : s=subj o=obj
noun conflict crisis dispute feud quarrel rift row war < defuse end heal mediate patch_up resolve settle : s=subj o=between,of,mod,poss
noun mediator intermediary go-between facilitator host : s=appos o=between,of,to
noun host : s=subj,mod o=between,to
noun @parley round dialogue process < attend chair conduct lead open guide run steer : s=subj,by o=between
noun text draft terms compromise plan formula document paper < draft draw_up write prepare produce propose work.on : s=subj,by o=between,for
noun agreement accord ceasefire truce deal settlement peace pact arrangement document compromise < coax deliver engineer extract help_bring_about forge push_through squeeze : s=subj,by o=between,from,out_of
verb sign agree conclude reach settle : s=with_help_of,with_aid_of,through_efforts_of,thanks_to o=subj
verb fly go travel : s=subj o=between
noun messenger peacemaker : s=subj,mod,appos o=between
noun message < bring carry take ferry : s=subj o=between
noun idea letter message offer proposal word < carry convey deliver ferry pass pass_on relay take transmit : s=subj,by o=from,mod,poss
noun peace_plan peace_proposal peace_initiative peace_formula ceasefire_plan ceasefire_proposal truce_plan truce_proposal compromise < accept back consider embrace endorse refuse reject spurn study turn_down welcome : s=by,poss,mod,of,from o=subj
noun side foe < reconcile bring_together bring.together : s=subj,by o=obj,of,poss,mod,appos
noun meeting summit talk talks < arrange organise organize offer : s=subj,by o=between,of,with
verb shuttle : s=poss,subj o=between
noun delegation party side delegate < coax persuade seat bring.together : s=subj o=of,from,poss,mod
noun guarantor : s=subj,appos,poss o=of,between
noun peace < make : s=subj o=between
noun office auspices good_office good_offices < use offer : s=subj,poss o=between,to,with
verb shuttle commute : s=subj o=between
noun table < bring.to coax.to get.to : s=subj o=obj
verb reconcile bring_together : s=subj o=obj
noun auspices mediation sponsorship chairmanship : s=of,poss,mod o=between
verb * : s=under_auspices_of,under_mediation_of,through_mediation_of,with_mediation_of,under_aegis_of,under_chairmanship_of,under_sponsorship_of,through_good_offices_of o=obj,between
verb meet negotiate : s=under_auspices_of,under_mediation_of,through_mediation_of,with_mediation_of,under_aegis_of,under_chairmanship_of,under_sponsorship_of,through_good_offices_of o=subj
noun mediator intermediary go-between arbiter arbitrator peacemaker facilitator referee : s=appos,subj,poss,mod,of o=in,of,between
noun mediator intermediary go-between arbiter peacemaker facilitator peace_envoy peace_mission < meet.subj see.subj visit.subj consult.subj confer.subj talk.subj speak.subj negotiate.subj persuade.subj urge.subj : s=mod,poss,of,from,appos o=obj,with,to
noun peace_talk peace_conference peace_negotiation peace_meeting reconciliation_talk reconciliation_conference truce_talk truce_negotiation < invite.to call.to summon.to bring.to attract.to persuade.to : s=subj,by o=obj
noun peace_talk peace_conference peace_negotiation truce_talk ceasefire_talk reconciliation_talk < host broker mediate chair sponsor convene oversee : s=subj,by o=in,for,on,with,of
noun peace_plan peace_proposal peace_initiative peace_formula peace_draft ceasefire_plan ceasefire_proposal truce_plan truce_proposal mediation < agree.to consent.to sign refuse spurn dismiss : s=by,poss,mod,of,from o=subj
noun answer question reply assurance note telegram warning terms demand < carry convey deliver ferry pass pass_on relay transmit : s=subj,by o=from,mod,poss,between
noun compromise formula peace_plan peace_proposal truce ceasefire deal < propose suggest put_forward submit present table float draft outline : s=subj,by o=between
noun gap difference disagreement hostility tension standoff misunderstanding < bridge narrow close defuse ease lower reduce calm iron_out settle smooth_over : s=subj o=between
noun mediation_team mediation_panel contact_group peace_envoy special_envoy : s=subj,mod,poss,of o=between
noun offer attempt effort bid promise readiness willingness : s=poss,mod,by,of,subj o=between
noun truce ceasefire cease-fire armistice peace_plan peace_agreement peace_accord peace_deal settlement prisoner_exchange prisoner_swap exchange < arrange broker hammer_out mediate negotiate obtain put_together secure work_out draw_up facilitate : s=subj,by o=between,obj
+ Algeria mediated between Iran and Iraq. => DZA mediates_between IRN; DZA mediates_between IRQ
+ Oman mediated between Saudi Arabia and Yemen. => OMN mediates_between SAU; OMN mediates_between YEM
+ Kenya hosted talks between Sudan and Uganda. => KEN mediates_between SDN; KEN mediates_between UGA
+ Kuwait tried to settle the dispute between Qatar and Bahrain. => KWT mediates_between QAT ?; KWT mediates_between BHR ?
+ Ethiopia presided over a round of talks between Nigeria and Benin. => ETH mediates_between NGA; ETH mediates_between BEN
+ A Swiss envoy shuttled between Cuba and the United States. => CHE mediates_between CUB; CHE mediates_between USA
+ Qatar carried an offer from Chad to the rebels. => QAT mediates_between TCD
+ Zambia rejected a peace plan of Botswana. => BWA mediates_between ZMB
+ Kenya invited Sudan and Uganda to peace talks. => KEN mediates_between SDN; KEN mediates_between UGA
+ Kenyan mediators met delegations from Sudan and Uganda. => KEN mediates_between SDN; KEN mediates_between UGA
+ Kenya tried to bridge the gap between Sudan and Uganda. => KEN mediates_between SDN ?; KEN mediates_between UGA ?
- A referee mediated between the teams in Oman. => OMN mediates_between SAU
- Kenya invited Sudan and Uganda to a dinner. => KEN mediates_between SDN
[mediates_between/offer] code=039 modality=planned
noun mediation good_office service < offer : s=subj o=to,between,iobj
+ Sweden offered mediation to Chile and Peru. => SWE mediates_between CHL ?; SWE mediates_between PER ?
+ Oman has offered its services to Iran and Iraq. => OMN mediates_between IRN ?
- Sweden offered coffee to Chile and Peru. => SWE mediates_between CHL ?
