/// Words that are tried first: of the lists of stolen passwords, of Danish everyday life, and of this field of work.
/// Folded to Latin letters. A password of one or two of them is guessed, whatever digits stand round it.
enum CommonPasswords {
    static let words = Set(text.split(whereSeparator: \.isWhitespace).map(String.init))

    private static let text = """
        aalborg aarhus abcd abcdef abcdefg abcdefgh abcdefghij adgang adgangskode adgangskoden admin administrator
        agf alborg aldrig altid anders anna anne apple april arbejde arhus arsenal asdf asdfgh asdfghjkl august
        autumn azerty barcelona barn baseball batman besoegsven besogsven bil bilen birgit blomst blomster boern
        borger borgeren born bornholm bosted brondby brondbyif bror camilla changeme charlie charlotte chelsea
        christian christina computer copenhagen danish danmark dansk davdav december default deltager deltageren
        den denmark der det dig din dine dit dragon eboks efteraar efterar elskede elsker emma esbjerg facebook
        familie familien far farfar farmor farvel fckobenhavn februar february ferie fodbold football for foraar
        forar forening foreningen fredag fredericia frederik freja frivillig frivillige fugl fyn glemmer glemt
        goddag google gruppe gruppen guest handbold hanne hans happy havet hej hejhej hello hemmelig hemmeligt
        henrik herning hest hesten himmel hjaelp hjorring holstebro horsens hund hunden hus huset hvadsomhelst ida
        iloveyou inge ingenting instagram internet iphone januar january jeg jegelsker jegelskerdig jens jesper
        jobcenter joergen jordan jorgen jul juleaften juli julie july june juni jylland kaerlighed kanin karen kat
        katten kirsten kobenhavn kode koden kodeord kodeordet koebenhavn kolding kollega kommunal kommune kommunen
        kontor kontoret koordinator koordinatoren kristian kristina lars leder lederen letmein liverpool loerdag
        login logon lone lordag louise love lucky mads maj manchester mandag march maria martin marts master med
        medarbejder mentor mentorer mette michael microsoft midtjylland mig mikkel min mine mit mitid mobil monkey
        mor morfar mormor morten nemid netflix netvaerk netvaerket niels noget nokia november october odense office
        oktober omsorg onsdag organisation paa paaske paske pass passw password passwort peer peter pia pinse
        politi politibetjent politiet princess psykiatri psykiatrien pwd qwer qwerty qwertyui qwertyuiop randers
        rasmus recovery region regionen regnbue root roskilde samarbejde sammen samsung secret september shadow
        sikker sikkerhed silkeborg sjaelland skat skoven slagelse socialforvaltning soendag soeren soester sofie
        solskin sommer sommeren sommerfugl sondag sonderborg soren soster spotify spring stjerne stoette stotte
        summer sundhed sunshine super superman susanne svendborg telefon test tester testing thomas til tirsdag
        torsdag trustno united user vaerested vejle velkommen ven veninde venner veteran viborg vinter vinteren
        weekend welcome windows winter word zxcvbn zxcvbnm
        """
}
