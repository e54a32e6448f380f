[rejects/refuse] code=12
verb reject refuse rebuff spurn decline dismiss turn_down rule_out veto block repudiate snub ignore defy shun brush_off deny disregard resist : s=subj o=obj,comp,compobj
adj opposed : s=subj o=to
noun rejection refusal dismissal repudiation veto defiance denial : s=poss,mod,by,from,of o=of
noun proposal offer plan demand request call appeal < reject refuse rebuff spurn dismiss turn_down ignore : s=subj o=from,by,for
+ Cyprus rejected Turkey's offer. => CYP rejects TUR
+ Bolivia turned down a proposal from Chile. => BOL rejects CHL
[rejects/not_accept] code=12 when=negated
verb accept approve recognise recognize endorse meet sign join agree allow permit let give : s=subj o=obj,to
+ Denmark did not accept Iceland's proposal. => DNK rejects ISL
+ Nepal would not agree to India's demand. => NPL rejects IND
