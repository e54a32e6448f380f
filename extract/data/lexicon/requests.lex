class asking = appeal call demand plea request petition
[requests/ask] code=02
verb urge ask request press pressure beseech implore entreat petition exhort pressurise pressurize lobby invite remind push prod challenge nudge coax beg persuade encourage : s=subj o=obj
verb appeal turn apply plead : s=subj o=to
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
noun aid assistance help support backing loan guarantee assurance explanation clarification < seek ask.for request appeal.for beg.for want need demand : s=subj o=from,of
noun @asking invitation pressure : s=poss,mod,by,from,of,subj o=to,on,upon
noun appeal call plea request : s=poss,mod,by,from o=for
noun @asking invitation ultimatum < address issue launch make put renew repeat send submit extend : s=subj o=to,on,for
noun pressure < apply bring exert intensify increase keep keep_up maintain put step_up : s=subj o=on,upon
noun pressure demand < come.under face be.under : s=from,by o=subj
noun demand pressure : s=poss,mod,by,from,subj o=on,that
verb * : s=at_request_of,at_urging_of,at_behest_of,at_invitation_of,under_pressure_from o=subj
+ Turkey urged Syria to close the camps. => TUR requests SYR
+ Fiji called on Australia to lift the ban. => FJI requests AUS
+ Greece put pressure on Cyprus. => GRC requests CYP
+ Chad proposed a customs post to Niger. => TCD requests NER
+ Norway put a proposal to Iceland. => NOR requests ISL
+ Zambia came under pressure from Zimbabwe to shut the camp. => ZWE requests ZMB
- Fiji called on its fans to sing. => FJI requests AUS
- Fijian demand for Australian apples rose. => FJI requests AUS
[requests/demand] code=10
verb demand require : s=subj o=comp,from,of,on,obj
verb order instruct command : s=subj o=obj
noun ultimatum deadline < deliver give hand issue present set : s=subj o=to,iobj,for
+ Albania demanded that Greece return the icons. => ALB requests GRC
+ Kenya demanded an apology from Somalia. => KEN requests SOM
- The film demanded patience of Greek viewers. => ALB requests GRC
[requests/must] code=02 obliges
verb say state declare tell insist stress argue reiterate warn demand propose suggest recommend urge advise counsel instruct order rule add : s=subj o=comp
+ Russia said on Tuesday that Sudan must return the helicopter. => RUS requests SDN
+ Kenya insisted that Uganda should open the border. => KEN requests UGA
+ Egypt told Libya to withdraw its army. => EGY requests LBY
- Russia said on Tuesday that Sudan returned the helicopter. => RUS requests SDN
