[requests/ask] code=02
verb urge ask request press pressure beseech implore entreat petition exhort pressurise lobby invite remind push prod challenge : s=subj o=obj
verb appeal turn apply : s=subj o=to
verb call : s=subj o=on,upon,for
verb demand require insist : s=subj o=comp,from,of,on,obj
verb push press lobby campaign : s=subj o=obj,for
noun reminder warning advice instruction message < issue send deliver give : s=subj o=to
verb want : s=subj o=obj,comp
verb order instruct : s=subj o=obj
verb seek : s=subj o=from,of
noun request appeal plea demand call petition pressure ultimatum invitation : s=poss,mod,by,from,of,subj o=to,on,upon,for
noun demand pressure : s=poss,mod,by,from,subj o=on,that
+ Turkey urged Syria to close the camps. => TUR requests SYR
+ Fiji called on Australia to lift the ban. => FJI requests AUS
[requests/must] code=02 obliges
verb say state declare tell insist stress argue reiterate warn : s=subj o=comp
+ Russia said on Tuesday that Sudan must return the helicopter. => RUS requests SDN
+ Kenya insisted that Uganda should open the border. => KEN requests UGA
- Russia said on Tuesday that Sudan returned the helicopter. => RUS requests SDN
