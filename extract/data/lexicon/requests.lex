class envoy = ambassador attache charge commissioner consul diplomat embassy envoy mission
class asking = appeal call demand plea request petition
[requests/ask] code=02
verb urge ask request press pressure beseech implore entreat petition exhort pressurise pressurize lobby invite remind push prod challenge nudge coax beg persuade encourage : s=subj o=obj
verb appeal turn apply plead : s=subj o=to
verb apply : s=subj o=compobj
noun application bid : s=poss,mod,by,of o=to
noun application bid request < file hand hand_in lodge make present put_in renew submit : s=subj o=to,for,with
noun application bid request < apply file hand hand_in lodge make present put_in renew submit : s=subj,poss o=compobj
noun accession admission entry membership < apply.for ask.for request seek : s=subj o=of,to,in,from
noun case complaint dispute grievance matter quarrel row < bring carry put refer submit take : s=subj o=to,before
verb plead : s=subj o=with
verb call : s=subj o=on,upon,for
verb insist : s=subj o=comp,on
verb push press lobby campaign : s=subj o=obj,for
noun reminder warning advice instruction message recommendation < issue send deliver give : s=subj o=to
verb want : s=subj o=obj,comp
verb like : s=subj o=comp
verb propose suggest recommend : s=subj o=to
verb want : s=subj o=from
noun draft idea note plan proposal term < hand present put submit : s=subj,by o=to
verb seek : s=subj o=from,of
noun aid assistance help support backing loan guarantee assurance explanation clarification leave permission consent < seek ask.for request appeal.for beg.for plead.for call.for want need demand : s=subj o=from,of
noun aid approval arms assistance backing blessing consent cooperation credit help intervention mediation permission protection recognition support troop weapon < appeal.for ask.for beg.for call.for plead.for press.for request seek solicit : s=subj o=poss,mod
noun @asking invitation pressure : s=poss,mod,by,from,of,subj o=to,on,upon
noun appeal call plea request : s=poss,mod,by,from o=for
noun @asking invitation ultimatum < address issue launch make put renew repeat send submit extend : s=subj o=to,on,for
noun pressure < apply bring exert intensify increase keep keep_up maintain put step_up : s=subj o=on,upon
noun pressure demand < come.under face be.under : s=from,by,mod,poss o=subj
noun demand pressure : s=poss,mod,by,from,subj o=on,that
noun @asking ultimatum deadline invitation < accede.to accept agree.to answer balk.at bow.to brush_aside comply.with consider decline defy dismiss get give_in.to grant heed honour honor ignore meet obey receive rebuff refuse reject resist respond.to shrug_off spurn turn_down turn.down yield.to : s=poss,mod,by,from,of o=subj
noun @asking insistence urging wish < be.at come.at act.at : s=of,poss o=subj
verb * : s=at_request_of,at_insistence_of,at_demand_of,at_urging_of,at_behest_of,at_invitation_of,under_pressure_from o=subj
+ Turkey urged Syria to close the camps. => TUR requests SYR
+ Fiji called on Australia to lift the ban. => FJI requests AUS
+ Greece put pressure on Cyprus. => GRC requests CYP
+ Chad proposed a customs post to Niger. => TCD requests NER
+ Norway put a proposal to Iceland. => NOR requests ISL
+ Zambia came under pressure from Zimbabwe to shut the camp. => ZWE requests ZMB
+ Oman refused a request from Yemen. => YEM requests OMN
+ Kenya demanded an apology from Uganda. => KEN requests UGA
+ Serbia submitted its application to join NATO. => SRB requests NATO
+ Bolivia took its case to the United Nations. => BOL requests UN
- Fiji took its team to Australia. => FJI requests AUS
- Fiji called on its fans to sing. => FJI requests AUS
- Fijian demand for Australian apples rose. => FJI requests AUS
[requests/demand] code=10
verb demand require : s=subj o=comp,from,of,on,obj
verb order instruct command : s=subj o=obj
noun ultimatum deadline < deliver give hand issue present set : s=subj o=to,iobj,for
+ Albania demanded that Greece return the icons. => ALB requests GRC
+ Kenya demanded an apology from Somalia. => KEN requests SOM
- The film demanded patience of Greek viewers. => ALB requests GRC
[requests/join] code=02 judged=joins
noun plea request : s=poss,mod,by,of o=compobj
+ Albania's request to join NATO was turned down. => ALB requests NATO
+ A request by Togo to join ECOWAS was discussed. => TGO requests ECOWAS
- Albania's request to leave NATO was turned down. => ALB requests NATO
[requests/must] code=02 obliges unless=envoy
verb * : s=speaker o=subj
verb say state declare tell insist stress argue reiterate warn demand propose suggest recommend urge advise counsel instruct order rule add : s=subj o=comp
verb lean prevail : s=subj o=on,upon
verb advise counsel : s=subj o=obj
adj adamant insistent : s=subj o=comp
adj clear plain : s=subj o=comp
noun condition precondition : s=subj o=comp
+ Russia said on Tuesday that Sudan must return the helicopter. => RUS requests SDN
+ Kenya insisted that Uganda should open the border. => KEN requests UGA
+ Egypt told Libya to withdraw its army. => EGY requests LBY
+ Syria must leave Lebanon, Egypt said. => EGY requests SYR
+ Egypt leaned on Libya to free the crew. => EGY requests LBY
+ Egypt told Libya that it must free the crew. => EGY requests LBY
+ Egypt counselled Libya against sending troops. => EGY requests LBY
+ Egypt was adamant that Libya return the crew. => EGY requests LBY
+ Egypt made clear that Libya must free the crew. => EGY requests LBY
+ Egypt said Libya would have to free the crew. => EGY requests LBY
- Libyan prices must be rising, Egypt said. => EGY requests LBY
- Libya must have been late, Egypt said. => EGY requests LBY
- Libyan trade should grow, Egypt said. => EGY requests LBY
- Libya should win the match, an Egyptian minister said. => EGY requests LBY
- Should Libya want it, Egypt would help, a minister said. => EGY requests LBY
- Egypt ordered the Libyan ambassador to leave. => EGY requests LBY
- EGYPT, LIBYA SAID TO MEET => EGY requests LBY
- Sudan and Chad are to hold an exercise, Sudan told Chad. => SDN requests TCD
- Mali said that Peru and Cuba will meet and sign the pact. => MLI requests CUB
- Russia said on Tuesday that Sudan returned the helicopter. => RUS requests SDN
class when_due = 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 April August December February Friday January July June March May Monday November October Saturday September Sunday Thursday Tuesday Wednesday autumn day end hour midnight minute month noon spring summer tomorrow week weekend winter year
[requests/deadline] code=10 unless=envoy bound
noun hour minute day week month year < give : s=subj o=iobj,obj,to
noun @when_due < give.until give.till : s=subj o=iobj,obj
+ Kenya gave Uganda ten days to open the border. => KEN requests UGA
+ Yemen gave Eritrea until May 3 to leave the bay. => YEM requests ERI
+ Yemen gave Eritrea until Saturday to leave the island. => YEM requests ERI
- Kenya gave the Ugandan choir a day of songs. => KEN requests UGA
[requests/until] code=10 when=negated
verb * : s=subj,speaker o=unless
+ Chile will not reopen its embassy until Bolivia apologises. => CHL requests BOL
+ Oman said it would not sign unless Yemen withdrew its troops. => OMN requests YEM
- The bank will not lend until the firm pays. => CHL requests BOL
[requests/unless] code=10 when=planned
verb * : s=subj,speaker o=unless
verb accept agree attend back buy call_off cancel consider disarm drop ease end free halt help hold join lend lift negotiate open pull_out reconsider recognise recognize release reopen restore resume return sell sign stop supply support suspend talk withdraw : s=subj,speaker o=if
+ Russia will cut off gas to Ukraine unless Kiev pays its debt. => RUS requests UKR
+ Mali would free the men if Niger opened the border, a minister said. => MLI requests NER
- Russia will play in Ukraine unless it rains. => RUS requests UKR
[requests/ready] code=10
adj prepared ready willing : s=subj o=if
+ Iran is ready to talk if America lifts its sanctions. => IRN requests USA
- Iran is ready to talk about American films. => IRN requests USA
[requests/threaten] code=10
verb threaten warn vow : s=subj o=unless
verb say tell inform announce declare insist : s=subj o=unless
+ Iceland threatened to recall its envoy unless Britain withdrew its frigates. => ISL requests GBR
+ Tunisia warned that it would stop buying Italian goods unless Rome lifted the levy. => TUN requests ITA
+ Canada threatened Brazil with sanctions unless it ended the subsidy. => CAN requests BRA
+ Canada threatened on Friday to bar Brazilian jets if Brazil did not end the subsidy. => CAN requests BRA
- Canada would lose Brazilian aid unless it cut its debt. => CAN requests BRA
- Iceland threatened to sue unless the paper printed its letter. => ISL requests GBR
[requests/thing] code=02 bound
noun apology action access answer cessation compensation concession end explanation extradition guarantee halt handover help investigation payment pullout release reparation return withdrawal < ask.for await call.for demand insist.on press.for seek urge want : s=subj o=by,from,of,to
noun case complaint dispute suit < bring file lodge take : s=subj o=at,before
adj anxious eager impatient keen : s=subj o=comp,for
+ Kenya demanded compensation from Uganda. => KEN requests UGA
+ India is keen for Nepal to open its road. => IND requests NPL
+ Brazil sought an explanation from Japan. => BRA requests JPN
- India is keen for its team to win in Nepal. => IND requests NPL
- Kenya demanded compensation for its singers. => KEN requests UGA
