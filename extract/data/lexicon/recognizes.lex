class bonds = relation relations tie ties
[recognizes/recognize] code=054
verb recognize recognise : s=subj o=obj
noun independence sovereignty statehood < accept acknowledge admit confirm recognise recognize : s=subj,by o=poss,of,mod
noun government regime republic ruler < acknowledge recognise recognize : s=subj,by o=mod,poss,of,in
noun recognition : s=poss,mod,by,from o=of
noun recognition < accord extend give grant offer withhold : s=subj o=to,of,iobj
noun relation tie < establish restore resume open normalise normalize renew re-establish reestablish upgrade forge set_up start : s=subj,between,with o=with,between,subj
noun ambassador < accredit appoint name send : s=subj o=to
noun ambassador diplomat envoy < accredit : s=subj o=mod,from,of
noun relation tie diplomatic_link < seek want : s=subj o=with
noun consular_link consular_relation consular_tie diplomatic_contact diplomatic_link < establish form open reopen restore resume : s=subj,between,with o=with,between,subj
noun embassy consulate legation < open reopen re-open : s=subj o=in,subj
noun embassy consulate legation < open.subj reopen.subj : s=poss,mod,of o=in
noun diplomatic_relation diplomatic_tie full_relation < have keep keep_up maintain : s=subj,with o=with,subj
noun ambassador envoy < exchange : s=subj,with o=with,subj
verb normalise normalize : s=subj o=with
verb follow : s=subj o=in
noun suit < follow : s=subj o=in
+ Iceland recognized Lithuania in February. => ISL recognizes LTU
+ Malta established diplomatic relations with Albania. => MLT recognizes ALB
+ Oman opened an embassy in Baku. => OMN recognizes AZE
+ Nauru named an ambassador to Fiji. => NRU recognizes FJI
+ Ireland and Vietnam opened embassies. => IRL recognizes VNM; VNM recognizes IRL
+ Malta resumed consular links with Libya. => MLT recognizes LBY
+ Iceland acknowledged the independence of Lithuania. => ISL recognizes LTU
- The widow recognized her Lithuanian nephew. => ISL recognizes LTU
[recognizes/opening] code=054 judged=bonds
noun opening establishment restoration resumption renewal normalisation normalization : s=between,with,by,poss,mod,subj o=between,with
+ The opening of relations between Fiji and Nauru pleased traders. => FJI recognizes NRU; NRU recognizes FJI
+ The restoration of diplomatic ties between Oman and Tunisia took years. => OMN recognizes TUN; TUN recognizes OMN
- The opening of the road between Oman and Yemen pleased traders. => OMN recognizes YEM
[recognizes/withdraw] code=054 ends
noun recognition < abandon drop end withdraw freeze cancel revoke rescind suspend : s=subj,by,poss o=of,from
+ Vanuatu withdrew its recognition of Kosovo. => VUT recognizes XKX
+ Togo froze its recognition of Taiwan. => TGO recognizes TWN
- The club withdrew its recognition of the referee. => VUT recognizes XKX
