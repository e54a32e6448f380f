[supports/back] code=05
verb support back endorse praise applaud commend hail welcome laud salute congratulate defend champion favour favor encourage approve reassure thank vindicate second : s=subj o=obj
verb side stand agree sympathise sympathize : s=subj o=with
verb stand_by stand_up : s=subj o=obj,for
verb stand rally : s=subj o=by,behind,around
verb vote : s=subj o=for
verb speak : s=subj o=for
verb apologize apologise : s=subj o=to
noun support backing endorsement praise approval sympathy solidarity encouragement defence defense confidence : s=poss,mod,from,by,of,subj o=for,of,with,to
noun supporter backer champion defender advocate : s=subj o=of,poss
adj supportive : s=subj o=of
verb pledge promise vow offer commit assure : s=subj o=to
+ Ireland backed Portugal in the dispute. => IRL supports PRT
+ Argentina praised Uruguay for its patience. => ARG supports URY
