[member_of/member] 
verb join enter accede rejoin : s=subj o=obj,to
noun member : s=subj,appos o=of,mod,poss
verb found set_up establish create form : s=subj,by o=obj
noun state nation country : s=appos o=mod,poss
verb consist comprise group include : s=of,obj o=subj
verb belong : s=subj o=to
noun membership : s=poss,mod,of o=in,of
noun entry accession admission : s=poss,mod,of,by o=to,into
verb admit accept : s=obj o=subj,to,into
+ Spain joined NATO in 1982. => ESP member_of NATO
+ Norway is a member of NATO. => NOR member_of NATO
[member_of/apply] modality=planned
verb apply : s=subj o=join,to
noun application bid hope ambition : s=poss,mod,by,from o=join,to
+ Malta renewed its application to join the European Union. => MLT member_of EU ?
+ Ukraine hopes to join NATO. => UKR member_of NATO ?
[member_of/leave] ends
verb leave quit : s=subj o=obj
verb withdraw pull_out resign : s=subj o=from
noun withdrawal departure exit : s=poss,mod,of o=from
verb expel suspend : s=obj o=from
+ Iran withdrew from CENTO. => IRN member_of CENTO
+ Pakistan left SEATO in 1973. => PAK member_of SEATO
