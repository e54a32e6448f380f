[allied_with/ally] code=05
noun ally confederate co-belligerent : pair=subj+,of,poss,mod,with,appos
noun alliance coalition : pair=between,with,mod+,poss+
verb ally align : pair=subj+,obj,with
adj allied aligned : pair=subj+,with,to
+ Greece is an ally of Cyprus. => CYP allied_with GRC
+ The alliance between Poland and Ukraine has held. => POL allied_with UKR
