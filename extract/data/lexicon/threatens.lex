[threatens/threaten] code=13
verb threaten menace intimidate : s=subj o=obj,with,against
verb warn : s=subj o=obj
noun threat warning menace : s=poss,mod,by,from,of,subj o=to,against
noun ultimatum < issue give deliver : s=subj o=to
verb endanger provoke : s=subj o=obj
verb vow pledge : s=subj o=against
noun retaliation reprisal retribution : s=poss,mod,by,from,of o=against
noun troop force army reservist reserve < mass mobilise mobilize deploy move concentrate : s=subj o=against,for
+ Iraq threatened Kuwait with war. => IRQ threatens KWT
+ Turkey warned Greece not to extend its waters. => TUR threatens GRC
[threatens/clause] code=13
verb threaten : s=subj o=compobj
+ Libya threatened to attack Egypt. => LBY threatens EGY
+ China threatened to invade Taiwan. => CHN threatens TWN
