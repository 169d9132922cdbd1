/// Words that people put beside the name of a workplace, or leave out: they tell no two of them apart.
enum WorkplaceWording {
    static let filler: Set<String> = [
        "station", "stationen", "politistation", "politistationen", "politigård", "politigården", "politi", "politiet",
        "politikreds", "politikredsen", "kreds", "kredsen", "police", "district",
    ]
}
