import PersonalData

/// What a person has provided (GDPR Art. 20): own details, own words, own answers. Not what others wrote about them.
enum Portability {
    private static let provided: Set<Category> = [
        .participantProfile, .volunteerProfile, .rejectedVolunteer, .relative, .enquiry, .outcome, .quote,
        .consentProof,
        .message,
    ]

    static func part(of inventory: Inventory) -> Inventory {
        Inventory(holdings: inventory.holdings.filter { $0.category.map(provided.contains) ?? false })
    }
}
