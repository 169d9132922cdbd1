import Testing

@testable import People

@Suite("Fields of profiles")
struct ProfileFieldTests {
    @Test("Every field stands at its own place, and is found there")
    func places() {
        #expect(ProfileField.allCases.map(\.index) == Array(0..<ProfileField.allCases.count))
        for field in ProfileField.allCases { #expect(ProfileField(index: field.index) == field) }
        #expect(ProfileField(index: ProfileField.allCases.count) == nil)
    }

    @Test("A set of fields holds what was put in, in the fields' own order")
    func sets() {
        let fields: ProfileFields = [.contact, .name, .cpr]
        #expect(Array(fields) == [.name, .cpr, .contact])
        #expect(fields.count == 3)
        #expect(fields.contains(.cpr) && !fields.contains(.email))
        #expect(Array(ProfileFields.all) == ProfileField.allCases)
        #expect(Array(([] as ProfileFields)) == [])
        #expect(fields.union([.email]).subtracting([.cpr]) == [.name, .email, .contact])
        #expect(fields.intersection([.cpr, .phone]) == [.cpr])
    }

    @Test("What a protection hides is all that names or locates, and nothing else")
    func protection() {
        let shown = Array(ProfileFields.all.subtracting(.protected))
        #expect(shown == [.birthDay, .languages, .interests, .wishes, .declines])
    }
}
