[recognizes/recognize] code=054
verb recognize recognise : s=subj o=obj
noun recognition : s=poss,mod,by,from o=of
noun relation tie < establish restore resume open normalise normalize renew re-establish reestablish : s=subj o=with
noun relation tie < open establish restore resume : s=subj,with o=with,subj
noun embassy consulate < open reopen : s=subj o=in
+ Iceland recognized Lithuania in February. => ISL recognizes LTU
+ Malta established diplomatic relations with Albania. => MLT recognizes ALB
