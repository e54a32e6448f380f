[mediates_between/mediate] code=045
verb mediate arbitrate broker intercede conciliate : s=subj o=between,among,obj
noun mediation arbitration good_offices conciliation : s=poss,mod,by,of o=between,among
noun mediator intermediary go-between broker arbiter middleman < act.as serve.as be : s=subj o=between
noun mediator intermediary go-between : s=subj,mod,poss o=between
noun talk negotiation meeting summit conference dialogue < host broker mediate chair facilitate arrange sponsor convene : s=subj o=between,with
verb broker mediate arrange work_out hammer_out sponsor : s=subj o=obj
noun office auspices good_offices < use offer : s=subj,poss o=between
verb reconcile bring_together : s=subj o=obj
+ Algeria mediated between Iran and Iraq. => DZA mediates_between IRN; DZA mediates_between IRQ
+ Oman mediated between Saudi Arabia and Yemen. => OMN mediates_between SAU; OMN mediates_between YEM
