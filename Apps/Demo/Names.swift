/// Common Danish given names and surnames (Danmarks Statistik, "Navne i hele befolkningen"), combined by chance: whoever
/// bears such a name is nobody in particular.
enum Names {
    static let given = [
        "Anne", "Peter", "Mette", "Michael", "Kirsten", "Lars", "Hanne", "Jens", "Anna", "Thomas", "Helle", "Henrik",
        "Susanne", "Søren", "Lene", "Christian", "Maria", "Martin", "Marianne", "Jan", "Inge", "Morten", "Karen",
        "Jesper", "Lone", "Anders", "Bente", "Niels", "Camilla", "Mads", "Pia", "Rasmus", "Charlotte", "Per", "Louise",
        "Hans", "Jette", "Jørgen", "Tina", "Ole", "Åse", "Bo", "Sofie", "Frederik", "Ida", "Kasper", "Ulla", "Emil",
        "Birgit", "Oliver", "Æsa", "Øjvind", "Aase", "Brian", "Gitte", "Claus", "Dorthe", "Kim", "Rikke", "Torben",
    ]

    static let surnames = [
        "Nielsen", "Jensen", "Hansen", "Andersen", "Pedersen", "Christensen", "Larsen", "Sørensen", "Rasmussen",
        "Jørgensen", "Petersen", "Madsen", "Kristensen", "Olsen", "Thomsen", "Christiansen", "Poulsen", "Johansen",
        "Møller", "Mortensen", "Knudsen", "Jakobsen", "Mikkelsen", "Olesen", "Frederiksen", "Laursen", "Henriksen",
        "Lund", "Schmidt", "Eriksen", "Holm", "Kristiansen", "Clausen", "Simonsen", "Svendsen", "Andreasen",
        "Iversen", "Jeppesen", "Mogensen", "Vestergaard", "Dahl", "Nissen", "Lauridsen", "Østergaard", "Aagaard",
    ]

    static let streets = [
        "Nørregade", "Søndergade", "Østergade", "Vestergade", "Skolegade", "Kirkevej", "Åvej", "Bøgevej", "Lindevej",
        "Engvej", "Parkvej", "Havnegade", "Algade", "Møllevej", "Bakkevej",
    ]
}
