class goods = aid assistance help relief loan credit grant fund funding money dollar dlrs mln cash food grain wheat medicine supply supplies arms weapon weapons missile tank aircraft ammunition troop troops soldier peacekeeper adviser equipment shelter asylum refuge package support gift donation shipment guarantee subsidy facility training subsidy helicopter fighter plane refund budget rice fuel oil
[aids/give] code=07
noun @goods < fly land give provide grant lend extend donate offer supply send deliver ship pledge contribute approve allocate disburse promise commit hand_over airlift award channel : s=subj o=to,iobj,for,toward
noun aid assistance loan grant credit help relief donation subsidy gift : s=poss,mod,from,by o=to,for,toward
noun aid assistance loan credit help relief shipment < continue resume increase deliver promise pledge double boost voice : s=subj o=to,for
verb provide supply donate lend loan grant extend : s=subj o=to,iobj
verb aid assist help bail_out subsidise subsidize fund finance bankroll arm equip train supply shelter harbour harbor feed rescue : s=subj o=obj
verb evacuate : s=subj o=obj
noun asylum sanctuary refuge < give grant offer provide : s=subj o=to
+ Sweden gave Tanzania a loan for new railways. => SWE aids TZA
+ Cuba sent troops to Angola. => CUB aids AGO
- A widow gave her nephew a loan. => SWE aids TZA
