"""Address books as programs export them, rebuilt small from what is public about them; nobody is real."""

OUTLOOK_NL = (
    '"Titel","Voornaam","Middelste naam","Achternaam","Achtervoegsel","Bedrijf","Functie","Telefoon op werk",'
    '"Telefoon thuis","Mobiele telefoon","Verjaardag","Notities","E-mailadres","E-mailadres 2"\r\n'
    '"","Annie","van der","Kamp","","","","","040-1234567","0612345678","4-3-1951",'
    '"Belt graag\r\n\'s avonds","a@kamp.example",""\r\n'
    '"","","","","","Wijkteam Noord","","040-7654321","","","0-0-00","","","info@noord.example"\r\n'
).encode("cp1252")
OUTLOOK_EN = (
    b"First Name,Middle Name,Last Name,Title,Suffix,Nickname,E-mail Address,E-mail 2 Address,Home Phone,"
    b"Mobile Phone,Company,Birthday,Notes\r\n"
    b"Annie,van der,Kamp,,,,a@kamp.example,,040-1234567,0612345678,,3/4/1951,\r\n"
)
GOOGLE_OLD = (
    "Name,Given Name,Additional Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,"
    "Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,Birthday,Notes\n"
    "Annie van der Kamp,Annie,,van der Kamp,* myContacts,* Home,a@kamp.example,Mobile,"
    "0612345678 ::: 040-1234567,,,1951-03-04,\n"
).encode("utf-16")
GOOGLE_NEW = (
    b"First Name,Middle Name,Last Name,Phonetic First Name,Organization Name,Birthday,Notes,Photo,Labels,"
    b"E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value\n"
    b"Annie,van der,Kamp,,,1951-03-04,,https://x.example/p,* myContacts,* Home,a@kamp.example,"
    b"Mobile,0612345678,Home,040-1234567\n"
)
PHONE_2_1 = (
    b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:D=C3=ADaz;Zo=C3=AB;;;\r\n"
    b"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB van der Heel Lange D=C3=ADaz=\r\n-Vermeulen\r\n"
    b"TEL;CELL;PREF:0612345678\r\nEMAIL;HOME:zoe@diaz.example\r\nPHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAA\r\n"
    b" AQABAAD/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEB\r\n\r\nBDAY:1970-03-04\r\nEND:VCARD\r\n"
    b"BEGIN:VCARD\r\nVERSION:2.1\r\nN:;Opa\r\nTEL;HOME:040-1234567\r\nEND:VCARD\r\n"
)
PHONE_3_0 = (
    b"BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Apple Inc.//iPhone OS 17.0//EN\r\nN:Kamp;Annie;van der;;\r\n"
    b"FN:Annie van der\r\n  Kamp\r\nitem1.TEL;type=pref:0612345678\r\nitem1.X-ABLabel:_$!<Other>!$_\r\n"
    b"EMAIL;type=INTERNET;type=HOME;type=pref:a@kamp.example\r\nNOTE:Belt graag \\n's avonds\r\n"
    b"BDAY;value=date:1951-03-04\r\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/4gIoSUND\r\n"
    b"  X1BST0ZJTEUAAQEAAAIYAAAAAAQwAABtbnRy\r\nEND:VCARD\r\n"
    b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:;;;;\r\nFN:Buurthuis De Zon\r\nORG:Buurthuis De Zon;Balie\r\n"
    b"X-ABShowAs:COMPANY\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nN:;;;;\r\nORG:Wijkteam Noord\r\n"
    b"TEL:040-7654321\r\nEND:VCARD\r\n"
)
PHONE_4_0 = (
    b"BEGIN:VCARD\nVERSION:4.0\nKIND:individual\nFN:Annie van der Kamp\nN:Kamp;Annie;van der;;\nGENDER:F\n"
    b'TEL;VALUE=uri;PREF=1;TYPE="voice,cell":tel:+31-6-12345678\nBDAY:19510304\nEND:VCARD\n'
    b"BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Het koor\nMEMBER:urn:uuid:03a0e51f\nBDAY:--0412\nEND:VCARD\n"
)
