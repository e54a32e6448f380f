[recognizes/recognize] code=054
verb recognize recognise : s=subj o=obj
noun recognition : s=poss,mod,by,from o=of
noun recognition < accord extend give grant offer withhold : s=subj o=to,of,iobj
noun relation tie < establish restore resume open normalise normalize renew re-establish reestablish upgrade forge set_up start : s=subj,between,with o=with,between,subj
noun embassy consulate legation < open reopen re-open : s=subj o=in,subj
noun embassy consulate legation < open.subj reopen.subj : s=poss,mod,of o=in
noun diplomatic_relation diplomatic_tie full_relation < maintain : s=subj,with o=with,subj
noun ambassador envoy < exchange : s=subj,with o=with,subj
verb normalise normalize : s=subj o=with
verb follow : s=subj o=in
noun suit < follow : s=subj o=in
+ Iceland recognized Lithuania in February. => ISL recognizes LTU
+ Malta established diplomatic relations with Albania. => MLT recognizes ALB
+ Oman opened an embassy in Baku. => OMN recognizes AZE
+ Ireland and Vietnam opened embassies. => IRL recognizes VNM; VNM recognizes IRL
- The widow recognized her Lithuanian nephew. => ISL recognizes LTU
