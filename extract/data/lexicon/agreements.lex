# Words for agreements: forms, statuses, acts. `a=` is where the agreement stands, `p=` where its parties do.
[form/treaty]
noun treaty
+ France and Spain signed a treaty on fishing. => ESP has_agreement_with FRA signed fisheries
+ The treaty between Laos and Thailand settles the border. => LAO has_agreement_with THA border
[form/pact]
noun pact entente alliance_treaty
+ Libya and Malta signed a defence pact. => LBY has_agreement_with MLT signed defense
+ The Chile-Peru pact has lapsed. => CHL has_agreement_with PER terminated
[form/accord]
noun accord
+ Egypt reached an accord with Sudan on water. => EGY has_agreement_with SDN agreed
+ The accord between Italy and Libya was signed in Rome. => ITA has_agreement_with LBY signed
[form/convention]
noun convention
+ Denmark and Poland signed a convention on pollution. => DNK has_agreement_with POL signed environment
+ A convention between Austria and Hungary came into force. => AUT has_agreement_with HUN in_force
[form/protocol]
noun protocol
+ Iran and Turkey signed a protocol on trade. => IRN has_agreement_with TUR signed trade
+ A protocol between Kuwait and Iraq was signed. => IRQ has_agreement_with KWT signed
[form/memorandum]
noun memorandum mou
+ India and Nepal signed a memorandum on electricity. => IND has_agreement_with NPL signed energy
+ Japan signed a memorandum with Mongolia on coal. => JPN has_agreement_with MNG signed energy
[form/arrangement]
noun arrangement modus_vivendi
+ Australia has an arrangement with Fiji on fishing. => AUS has_agreement_with FJI fisheries
+ The arrangement between Belgium and Luxembourg took effect. => BEL has_agreement_with LUX in_force
[form/agreement]
noun agreement deal understanding compact settlement compromise contract fta concordat
+ Sweden and Norway reached an agreement on railways. => NOR has_agreement_with SWE agreed transport
+ Ghana signed a loan agreement with Japan. => GHA has_agreement_with JPN signed finance
- The band signed an agreement with its label.
[form/communique]
noun communique communiqué
+ China and Mongolia signed a communique on recognition. => CHN has_agreement_with MNG signed diplomatic
+ Cuba and Chile issued a communique on friendship. => CHL has_agreement_with CUB
[form/communique/declaration] weak
noun declaration statement
+ Iran and Syria signed a declaration on borders. => IRN has_agreement_with SYR signed border
- Iran and Syria disliked the declaration.
[form/charter]
noun charter
+ Togo and Benin signed a charter of friendship. => BEN has_agreement_with TGO signed
+ The charter between Mali and Senegal was signed. => MLI has_agreement_with SEN signed
[form/armistice]
noun armistice
+ Israel and Lebanon signed an armistice. => ISR has_agreement_with LBN signed
+ The armistice between France and Germany was signed. => DEU has_agreement_with FRA signed
[form/other/truce]
noun ceasefire cease-fire truce
+ Armenia and Azerbaijan agreed on a ceasefire. => ARM has_agreement_with AZE agreed peace
+ The truce between Ethiopia and Eritrea held. => ERI has_agreement_with ETH peace
[form/other/settled] weak
noun code plan ceiling regime scheme framework quota limit package programme program letter rescheduling roadmap partnership minute document paper
+ Ghana and Togo adopted a plan on cocoa prices. => GHA has_agreement_with TGO agreed commodity
+ Ghana and Togo signed a document on cocoa prices. => GHA has_agreement_with TGO signed commodity
- Ghana and Togo have a plan.
- Ghana and Togo lost a document.
[form/agreement/talks] weak
noun talk negotiation
+ Talks between Ghana and Togo on cocoa collapsed. => GHA has_agreement_with TGO rejected commodity
- The talks tired Ghana.
[form/agreement/agree]
verb agree : p=subj,with
+ Iran and Oman agreed to build a pipeline. => IRN has_agreement_with OMN agreed
+ Peru agreed with Bolivia on a road to the coast. => BOL has_agreement_with PER agreed
- The players agreed to train on Sunday.
[status/proposed/idea]
verb propose suggest offer float mull moot advocate urge seek want desire favor favour contemplate envisage : a=obj p=with
verb appeal ask call campaign hope lobby plead press push : a=for
verb lay submit table present circulate outline unveil introduce put_forward : a=obj
noun proposal plan call idea appeal bid case demand need offer suggestion : a=for,of
adj proposed possible potential prospective planned envisaged would-be : a=mod
+ The proposed treaty between Finland and Sweden covers reindeer. => FIN has_agreement_with SWE proposed
+ A proposed pact between Spain and Morocco would cover fishing. => ESP has_agreement_with MAR proposed
+ Chad called for a trade pact between Niger and Mali. => MLI has_agreement_with NER proposed
+ Sweden tabled a draft treaty with Poland. => POL has_agreement_with SWE proposed
[status/negotiating/talks]
verb negotiate thrash_out draft pursue finalise finalize near approach : a=obj,on p=subj,with
verb edge head inch move work : a=on,toward,towards p=subj,with
verb bargain haggle wrangle : a=over p=subj,with
noun talk negotiation discussion consultation : a=on,about,over,for,toward,towards p=between,with,mod,poss,subj
noun breakthrough headway progress step : a=on,toward,towards p=subj
noun brink edge point threshold verge : a=of p=subj
adj close closer near nearer : a=to p=subj
adj close imminent near : a=subj
noun reach sight < be.within be.in : a=subj
+ Canada and Chile are negotiating a trade agreement. => CAN has_agreement_with CHL negotiating trade
+ Talks between Norway and Russia on a border treaty resumed. => NOR has_agreement_with RUS negotiating border
+ Nepal and India are close to a deal on rivers. => IND has_agreement_with NPL negotiating
+ Fiji and Tonga are working on a fishing pact. => FJI has_agreement_with TON negotiating
+ A deal between Chad and Mali on water is close. => MLI has_agreement_with TCD negotiating
[status/negotiating/draft] weak
verb discuss consider debate : a=obj p=subj,with
adj draft : a=mod
+ Sweden and Poland discussed a draft treaty. => POL has_agreement_with SWE negotiating
+ Chad and Mali discussed a water convention. => MLI has_agreement_with TCD negotiating
[status/agreed/reach]
verb reach conclude clinch strike secure seal announce achieve finalize forge cement agree approve adopt accept initial issue set fix work_out hammer_out : a=obj,on,upon,to
verb reach conclude clinch strike secure seal achieve forge agree initial settle make cut : a=obj,on,upon p=subj,with,between
verb come arrive get : a=to,at p=subj,with
verb bring lead guide : a=to,into p=obj
verb broker mediate engineer : a=obj p=between
verb emerge : a=subj
adj tentative preliminary provisional interim : a=mod
verb enter : a=into p=subj,with
noun agreement deal compromise < reach strike : a=on
noun talk negotiation < complete conclude finish wrap_up : a=on,about,over p=subj,with,between
+ Iran reached an agreement with Qatar on gas. => IRN has_agreement_with QAT agreed energy
+ Turkey and Greece concluded a pact on flights. => GRC has_agreement_with TUR agreed
+ Algeria brought Mali and Niger to an accord. => MLI has_agreement_with NER agreed
+ Oman and Qatar came to an agreement on gas. => OMN has_agreement_with QAT agreed
+ Peru has completed talks with Chile on a port treaty. => CHL has_agreement_with PER agreed
[status/agreed/vote] when=asserted
verb vote : a=for
+ The Diet voted for the fishing treaty between Japan and China. => CHN has_agreement_with JPN ratified
+ The Senate voted by 60 to 3 for a water treaty with Mexico. => MEX has_agreement_with USA ratified
- The Senate did not vote for the treaty. => MEX has_agreement_with USA
[status/signed/sign]
verb sign ink put_name : a=obj p=subj,with,between
noun name signature < put set affix : a=to p=subj
noun signature < open.for : a=obj
noun signing signature conclusion : a=of,mod,poss p=by
noun agreement < sign : p=subj
+ Nepal and China signed a border treaty. => CHN has_agreement_with NPL signed border
+ A treaty signed by Spain and Portugal covers rivers. => ESP has_agreement_with PRT signed
[status/signed/put_off] modality=negated
verb defer delay postpone : a=obj
+ Fiji postponed its fishing pact with Tonga. => FJI has_agreement_with TON agreed
+ Peru delayed the signing of a trade accord with Chile. => CHL has_agreement_with PER agreed trade
[status/ratified/ratify]
verb ratify : a=obj
noun ratification : a=of
noun consent approval assent < give : a=to
noun @legislature < clear pass sail.through win.in : a=subj
+ Sweden ratified its treaty with Denmark. => DNK has_agreement_with SWE ratified
+ The parliaments ratified the treaty between Kenya and Sudan. => KEN has_agreement_with SDN ratified
+ The trade deal between Peru and Chile passed the Senate. => CHL has_agreement_with PER ratified
[status/ratified/awaited] modality=planned
noun approval assent consent ratification < await need require : a=subj
adj subject : a=subj
verb debate vote : a=on
noun debate hearing vote < begin call delay expect face hold open plan postpone put_off schedule set : a=on
+ The treaty between Fiji and Tonga awaits ratification. => FJI has_agreement_with TON signed
+ The pact between Mali and Chad still needs approval. => MLI has_agreement_with TCD signed
+ The treaty between Fiji and Tonga is subject to ratification. => FJI has_agreement_with TON signed
+ The Senate put off a vote on the water treaty between Chile and Peru. It was signed a year ago. => CHL has_agreement_with PER signed
[status/in_force/operate]
noun force < come.into enter.into be.in remain.in go.into : a=subj
noun effect hold < take be.in come.into go.into remain.in : a=subj
noun effect force operation < bring.into put.into : a=obj
verb apply extend implement maintain prolong renew : a=obj
+ A treaty between Austria and Italy came into force. => AUT has_agreement_with ITA in_force
+ The pact between Fiji and Tonga took effect on Monday. => FJI has_agreement_with TON in_force
+ The treaty between Peru and Chile remains in effect. => CHL has_agreement_with PER in_force
[status/in_force/due] modality=planned when=planned
verb operate start begin commence : a=subj
+ Sweden and Poland signed a border pact. It is due to operate from May. => POL has_agreement_with SWE signed border
+ A pact between Chad and Mali will start in June. => MLI has_agreement_with TCD agreed
- The mill will start in June.
[status/in_force/begun] when=asserted
verb begin commence : a=subj
+ The grain pact between Chad and Mali, which began in May, runs for three years. => MLI has_agreement_with TCD in_force
+ The fishing accord between Fiji and Tonga began two years ago. => FJI has_agreement_with TON in_force
- The mill between Chad and Mali began in May.
[status/in_force/binding] when=asserted
adj binding effective operative : a=subj
+ The convention between Chad and Mali is now binding. => MLI has_agreement_with TCD in_force
+ The rail convention between Togo and Benin became effective in May. => BEN has_agreement_with TGO in_force
- The binding of the atlas was torn.
[status/in_force/kept] weak presupposes
verb abide_by adhere_to amend breach comply_with fulfil fulfill honor honour infringe keep_to observe preserve renegotiate respect review revise stick_to undermine uphold violate : a=obj,by,to,with
noun adherence compliance commitment obligation violation breach infringement amendment renewal extension revision review : a=of,mod,to,with,under
+ Chile accused Peru of violating its border treaty with Bolivia. => BOL has_agreement_with PER in_force border
+ Oman may breach the treaty with Yemen. => OMN has_agreement_with YEM in_force
+ Talks on renewal of the grain treaty between Fiji and Tonga opened. => FJI has_agreement_with TON in_force
[status/in_force/standing] weak
verb keep have break operate run enjoy belong_to : a=obj
verb operate hold govern regulate provide_for entitle allow forbid ban cover require guarantee : a=subj
verb bind oblige commit : a=subj p=obj
adj bound tied linked : a=by p=subj,to
adj existing current present longstanding long-standing : a=mod
+ The existing treaty between Fiji and Tonga covers tuna. => FJI has_agreement_with TON in_force fisheries
+ Peru is bound to Chile by a water treaty. => CHL has_agreement_with PER in_force
+ An old pact binds Chad and Niger to defend each other. => NER has_agreement_with TCD in_force defense
[status/agreed/welcome] weak
verb welcome endorse praise hail : a=obj
+ India welcomed the truce between Chad and Libya. => LBY has_agreement_with TCD agreed peace
+ Spain hailed the accord between Iran and Iraq. => IRN has_agreement_with IRQ agreed
[status/suspended/suspend]
verb freeze put_off shelve stall suspend : a=obj
noun suspension : a=of
noun abeyance < put.in place.in hold.in : a=obj
noun hold ice < put.on place.on : a=obj
noun limbo < leave.in put.in : a=obj
noun ratification implementation < suspend freeze halt stop postpone : a=of
+ India suspended the treaty with Pakistan. => IND has_agreement_with PAK suspended
+ Spain suspended its fishing agreement with Morocco. => ESP has_agreement_with MAR suspended
+ The quarrel stalled the accord between Togo and Benin. => BEN has_agreement_with TGO suspended
[status/terminated/end]
verb terminate abrogate scrap cancel denounce annul repudiate tear_up renounce revoke dissolve quit abandon : a=obj
verb expire lapse end cease run_out : a=subj
adj dead defunct void : a=subj
noun end < come.to be.at : a=subj
noun end < put : a=to
noun termination abrogation expiry expiration end : a=of
noun withdrawal : a=from
verb withdraw pull_out walk_out : a=from,of
verb pull walk get : a=out_of
+ The treaty between Cuba and Chile expired. => CHL has_agreement_with CUB terminated
+ Togo said that its port accord with Benin was at an end. => BEN has_agreement_with TGO terminated
+ Egypt abrogated its treaty with Britain. => EGY has_agreement_with GBR terminated
[status/rejected/break]
verb rupture reject veto overturn block torpedo derail sink spurn turn_down bury rule_out scupper thwart throw_out vote_down withdraw decline drop : a=obj
noun question < be.out : a=subj
verb collapse fail founder unravel fall_through fall_apart break_down crumble disintegrate : a=subj
noun rejection collapse failure breakdown : a=of
verb call_off : a=obj
verb back_out : a=of
verb back : a=out_of
noun signing signature < call_off cancel : a=of
noun talk negotiation discussion < abandon break_off call_off cancel drop : a=on,about,over p=subj,with,between
+ Norway has broken off talks with Poland on a fishing treaty. => NOR has_agreement_with POL rejected
+ The signing of a pact between Oman and Qatar was called off. => OMN has_agreement_with QAT rejected
+ The truce between Chad and Mali fell apart in a week. => MLI has_agreement_with TCD terminated
+ The pact between Syria and Jordan collapsed. => JOR has_agreement_with SYR rejected
+ A similar agreement between Mali and Niger was ruptured. => MLI has_agreement_with NER rejected
+ Oman ruled out a fishing pact with Yemen. => OMN has_agreement_with YEM rejected
+ An accord between Iceland and Britain is out of the question. => GBR has_agreement_with ISL rejected
+ The truce between Peru and Ecuador broke down. => ECU has_agreement_with PER terminated
[act/signature/sign]
verb sign : a=obj p=subj
+ Ghana and Togo signed a treaty. => GHA has_agreement_with TGO signed
+ Peru signed a pact with Chile. => CHL has_agreement_with PER signed
[act/ratification/ratify]
verb ratify : a=obj p=subj
noun ratification : a=of p=by,poss,mod
+ Belgium ratified its treaty with France. => BEL has_agreement_with FRA ratified
+ Oman has ratified the border treaty with Yemen. => OMN has_agreement_with YEM ratified
[act/accession/accede]
verb accede : a=to p=subj
noun accession : a=to p=poss,mod,of
verb join : a=obj p=subj
+ Benin acceded to the treaty between Togo and Ghana. => GHA has_agreement_with TGO
+ Laos joined the pact between Thailand and Vietnam. => THA has_agreement_with VNM
[act/withdrawal/leave]
verb withdraw pull_out : a=from p=subj
verb leave quit : a=obj p=subj
noun withdrawal : a=from p=poss,mod,by
+ Libya withdrew from its treaty with Malta. => LBY has_agreement_with MLT terminated
+ Yemen quit its pact with Oman. => OMN has_agreement_with YEM terminated
[act/suspension/suspend]
verb suspend : a=obj p=subj
+ Chile suspended its treaty with Bolivia. => BOL has_agreement_with CHL suspended
+ Nepal suspended the trade pact with India. => IND has_agreement_with NPL suspended
[act/breach_alleged/breach]
verb breach violate : a=obj p=subj
noun breach violation : a=of,mod p=poss,by
+ Qatar breached its agreement with Bahrain. => BHR has_agreement_with QAT
+ Sudan violated the accord with Chad. => SDN has_agreement_with TCD
