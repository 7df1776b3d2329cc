"""Write importers/lexicons/countries.csv: the countries' names in English, French and Chinese.

Run from the root of the repository: `.venv/bin/python packaging/generate_countries.py`. The names are CLDR's, by babel
(Unicode licence), and those newspapers use besides.
"""

import csv
from pathlib import Path

from babel import Locale

TARGET = Path("importers/lexicons/countries.csv")
SKIPPED = {
    "EU",
    "EZ",
    "UN",
    "QO",
    "ZZ",
    "XA",
    "XB",
    "AC",
    "CP",
    "DG",
    "EA",
    "IC",
    "TA",
    "BV",
    "HM",
    "TF",
    "UM",
    "AQ",
    "GS",
}
ALSO = {
    "US": ("the United States|United States|U.S.|US|USA|America", "États-Unis|Etats-Unis|USA", "美国|美方"),
    "GB": ("UK|U.K.|Britain|Great Britain", "Royaume-Uni|Grande-Bretagne", "英国"),
    "CN": ("mainland China|Chinese mainland", "", "中国|我国|中国大陆"),
    "HK": ("Hong Kong", "Hong Kong|Hongkong", "香港"),
    "MO": ("Macau|Macao", "Macao", "澳门"),
    "TW": ("", "Taïwan", "台湾"),
    "RU": ("Russia|Russian Federation", "", "俄罗斯|俄方"),
    "KR": ("South Korea", "Corée du Sud", "韩国"),
    "KP": ("North Korea", "Corée du Nord", "朝鲜"),
    "MM": ("Myanmar|Burma", "Birmanie|Myanmar", "缅甸"),
    "TR": ("Turkey|Türkiye", "Turquie", "土耳其"),
    "CZ": ("Czech Republic", "République tchèque", "捷克"),
    "CD": (
        "Democratic Republic of Congo|DRC|DR Congo|Democratic Republic of the Congo",
        "RDC|République démocratique du Congo",
        "刚果（金）|刚果(金)|刚果民主共和国",
    ),
    "CG": ("Republic of Congo", "République du Congo", "刚果（布）"),
    "CI": ("Ivory Coast", "Côte d'Ivoire", "科特迪瓦"),
    "AE": ("UAE|Emirates", "Émirats arabes unis|Emirats arabes unis", "阿联酋"),
    "PS": (
        "Palestine|Palestinian territories|Gaza|Gaza Strip",
        "Palestine|Gaza|bande de Gaza",
        "巴勒斯坦|加沙|加沙地带",
    ),
    "VA": ("Vatican", "Vatican", "梵蒂冈"),
    "SZ": ("Swaziland", "", "斯威士兰"),
    "MK": ("Macedonia", "", "北马其顿"),
    "BA": ("Bosnia", "Bosnie", "波黑"),
    "LA": ("Laos", "Laos", "老挝"),
    "SY": ("Syria", "Syrie", "叙利亚"),
    "MD": ("Moldova", "Moldavie", "摩尔多瓦"),
    "BN": ("Brunei", "Brunei", "文莱"),
    "NL": ("Netherlands|Holland", "Pays-Bas", "荷兰"),
    "SA": ("Saudi Arabia", "Arabie saoudite", "沙特|沙特阿拉伯"),
    "CV": ("Cape Verde", "", "佛得角"),
    "TL": ("East Timor", "Timor oriental", "东帝汶"),
}
ISLANDS = {
    "PM",
    "WF",
    "SJ",
    "FO",
    "GG",
    "JE",
    "IM",
    "BL",
    "MF",
    "SX",
    "BQ",
    "IO",
    "CC",
    "CX",
    "NF",
    "PN",
    "TK",
    "NU",
    "AX",
    "CQ",
}
WIKIDATA = {
    "US": "Q30",
    "FR": "Q142",
    "CN": "Q148",
    "DE": "Q183",
    "GB": "Q145",
    "JP": "Q17",
    "CA": "Q16",
    "RU": "Q159",
    "IT": "Q38",
    "ES": "Q29",
    "IN": "Q668",
    "BR": "Q155",
    "AU": "Q408",
    "MX": "Q96",
    "KR": "Q884",
    "UA": "Q212",
    "CH": "Q39",
    "BE": "Q31",
    "NL": "Q55",
    "SE": "Q34",
    "NO": "Q20",
    "PL": "Q36",
    "TR": "Q43",
    "ZA": "Q258",
    "EG": "Q79",
    "MM": "Q836",
    "CO": "Q739",
}


def main() -> None:
    """Write the file."""
    english, french, chinese = (Locale(code).territories for code in ("en", "fr", "zh"))
    with TARGET.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(("name", "kind", "any", "en", "fr", "zh", "wikidata"))
        for code in sorted(code for code in english if len(code) == 2 and code not in SKIPPED | ISLANDS):
            also = ALSO.get(code, ("", "", ""))
            name = (
                also[0].split("|")[0].removeprefix("the ")
                if also[0] and code not in {"GB", "CN", "AE", "PS"}
                else english[code]
            )
            names = [
                "|".join(dict.fromkeys(filter(None, (first.replace("’", "'"), *more.split("|")))))
                for first, more in zip((english[code], french[code], chinese[code]), also, strict=True)
            ]
            writer.writerow((name.replace("’", "'"), "place", "", *names, WIKIDATA.get(code, "")))


if __name__ == "__main__":
    main()
