"""Family trees as programs export them, rebuilt small from what is public about them; nobody is real."""

GRAMPS = """0 HEAD
1 SOUR Gramps
2 VERS 5.1.6
1 CHAR UTF-8
1 GEDC
2 VERS 5.5.1
2 FORM LINEAGE-LINKED
0 @I0@ INDI
1 NAME Zoë /van der Kamp/
2 GIVN Zoë
2 SURN van der Kamp
1 SEX F
1 BIRT
2 TYPE Geboorte
2 DATE 4 MAR 1990
2 PLAC Eindhoven
1 FAMC @F0@
2 PEDI birth
1 FAMC @F1@
2 PEDI foster
0 @I1@ INDI
1 NAME Annie /de Wit/
1 SEX F
1 BIRT
2 DATE ABT 1950
1 FAMS @F0@
0 @I2@ INDI
1 NAME Ben /van der Kamp/
1 SEX M
1 BIRT
2 DATE BET 1945 AND 1948
1 DEAT Y
2 DATE (omstreeks Kerst 2001)
1 FAMS @F0@
1 FAMS @F1@
0 @I3@ INDI
1 NAME Cor //
1 SEX F
1 RESN confidential
1 FAMS @F1@
0 @F0@ FAM
1 HUSB @I2@
1 WIFE @I1@
1 MARR
2 DATE JUN 1975
1 DIV Y
2 DATE 1992
1 CHIL @I0@
0 @F1@ FAM
1 HUSB @I2@
1 WIFE @I3@
1 CHIL @I0@
0 TRLR
"""
MY_HERITAGE = """0 HEAD
1 GEDC
2 VERS 5.5.1
1 CHAR UTF-8
1 LANG Dutch
1 SOUR MYHERITAGE
2 NAME MyHeritage Family Tree Builder
0 @I1@ INDI
1 _UPD 3 MAR 2024 10:00:00 GMT +1
1 NAME Annie /de Wit/
2 GIVN Annie
2 SURN de Wit
2 _MARNM van der Kamp
1 SEX F
1 BIRT
2 _UID 5F1
2 DATE 12 maart 1950
1 FAMS @F1@
0 @I2@ INDI
1 NAME <Private> /de Wit/
1 NAME <Private>
1 SEX M
1 FAMC @F1@
0 @F1@ FAM
1 WIFE @I1@
1 CHIL @I2@
1 CHIL @I77@
0 TRLR
"""
ALDFAER = """0 HEAD
1 SOUR Aldfaer
2 VERS 11.0
1 GEDC
2 VERS 5.5.1
2 FORM LINEAGE-LINKED
1 CHAR ANSI
0 @I1@ INDI
1 RIN 1
1 NAME Zoë Café /de Wit/
1 SEX V
1 NOTE Een regel van een aantekening
die gewoon doorloopt op de volgende
1 BIRT
2 DATE 1950
1 FAMC @F1@
0 @I2@ INDI
1 NAME N.N. //
1 SEX F
1 FAMS @F1@
0 @F1@ FAM
1 WIFE @I2@
1 CHIL @I1@
0 TRLR
"""
ANCESTRY = """0 HEAD
1 SOUR Ancestry.com Family Trees
1 GEDC
2 VERS 5.5
1 CHAR UTF-8
0 @P1@ INDI
1 NAME Annie /de Wit/
1 SEX F
1 FAMS @F1@
1 FAMS @F2@
0 @P2@ INDI
1 NAME Living /de Wit/
1 FAMC @F1@
0 @P3@ INDI
1 NAME Ben /Bos/
1 FAMS @F1@
1 FAMS @F2@
0 @F1@ FAM
1 HUSB @P3@
1 WIFE @P1@
1 CHIL @P2@
2 _FREL Adopted
2 _MREL Natural
1 MARR
2 DATE 1970
1 DIV
0 @F2@ FAM
1 HUSB @P3@
1 WIFE @P1@
1 MARR
2 DATE 1985
0 TRLR
"""
VERSION_7 = """0 HEAD
1 GEDC
2 VERS 7.0
0 @ICLIENT@ INDI
1 NAME Zoë /van der Kamp/
1 SEX F
1 FAMC @F1@
2 PEDI OTHER
3 PHRASE Stiefkind
0 @I2@ INDI
1 NAME Ben
1 SEX X
1 BIRT
2 DATE FROM 1940 TO 1941
1 FAMS @F1@
0 @I3@ INDI
1 NAME Cor
1 DEAT Y
1 FAMS @F1@
0 @F1@ FAM
1 HUSB @I2@
1 WIFE @I3@
1 EVEN
2 TYPE Samenwonend
2 DATE AFT 1980
1 CHIL @ICLIENT@
1 CHIL @VOID@
0 TRLR
"""


def with_loop(steps: int) -> str:
    """A family in which each is the child of the next, and the last that of the first."""
    people = "".join(f"0 @I{at}@ INDI\n1 NAME Mens {at}\n" for at in range(steps))
    families = "".join(
        f"0 @F{at}@ FAM\n1 HUSB @I{(at + 1) % steps}@\n1 CHIL @I{at}@\n" for at in range(steps)
    )
    return f"0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n{people}{families}0 TRLR\n"
