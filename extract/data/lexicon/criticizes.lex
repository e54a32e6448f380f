[criticizes/denounce] code=111
verb criticize criticise condemn denounce deplore decry blast slam lambast lambaste assail castigate berate censure rebuke chide admonish scold fault ridicule attack_verbally reprimand upbraid vilify : s=subj o=obj,for
noun criticism condemnation denunciation censure rebuke disapproval reproach anger outrage concern dismay resentment : s=poss,mod,by,from,of,in,subj o=of,at,over,about,against
adj critical : s=subj o=of
noun @policy < attack : s=subj o=poss,mod,of
+ Mexico condemned Guatemala for the raid. => MEX criticizes GTM
+ Hungary criticized Romania over the new law. => HUN criticizes ROU
[criticizes/accuse] code=112
verb accuse blame charge indict suspect : s=subj o=obj,on
noun accusation allegation charge complaint : s=poss,mod,by,from,subj o=against,about,of
verb charge allege claim complain : s=subj o=comp,about,against,of
+ Ethiopia accused Somalia of arming rebels. => ETH criticizes SOM
+ Chad blamed Libya for the ambush. => TCD criticizes LBY
[criticizes/protest] code=113
verb protest : s=subj o=obj,to,against,at,over
verb complain : s=subj o=about,of,over
noun protest objection complaint < lodge make file deliver lodge_with : s=subj o=with,to,against,over
noun protest objection opposition : s=poss,mod,by,from,of o=to,against,over
verb object : s=subj o=to
verb oppose : s=subj o=obj
+ Finland lodged a protest with Estonia. => FIN criticizes EST
+ India opposed Sri Lanka in the debate. => IND criticizes LKA
[criticizes/call] code=111 judged=blame
verb call brand label term describe regard see denounce find deem consider : s=subj o=obj
+ Greece called the Turkish claim illegal. => GRC criticizes TUR
+ Belgium called the French plan unacceptable. => BEL criticizes FRA
- Belgium called the French plan excellent. => BEL criticizes FRA
