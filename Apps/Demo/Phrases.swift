/// What coordinators and volunteers might have written; about nobody.
enum Phrases {
    static let journal = [
        "Ønsker selskab til at komme ud ad døren om formiddagen.",
        "Vil gerne i gang med at svømme igen. Aftalt tirsdag.",
        "Midtvejssamtale: forløbet går godt, fortsætter som aftalt.",
        "Afsluttende samtale: har meldt sig ind i en forening.",
    ]

    static let other = [
        "Vi gik en tur ved fjorden og drak kaffe.",
        "Var på biblioteket og lånte en bog.",
        "Aflyst første gang, mødtes ugen efter.",
        "Så en kamp sammen og spillede kort.",
    ]
}
